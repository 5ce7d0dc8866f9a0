// What does Wasl need to know about Morocco?
import type { CountryPack } from "../../reference/index.js";
import { nma2010 } from "./activities.js";
import { chambers } from "./chambers.js";
import { firmCategories, legalForms, sizeClasses } from "./firms.js";
import { places } from "./places.js";
import { programmes } from "./programmes.js";

export { checkIce, type IceCheck } from "./ice.js";

/** Morocco: NMA 2010, regions to communes, size frameworks, firm categories, chambers, support programmes. Amounts in MAD. */
export const morocco: CountryPack = {
  id: "morocco",
  country: "MA",
  currency: "MAD",
  taxonomy: nma2010,
  gazetteer: places,
  chambers,
  sizeClasses,
  firmCategories,
  legalForms,
  programmes,
};
