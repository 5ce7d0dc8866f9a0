// Which region, province or commune does a name mean?
export { administrativeGazetteer, type AdministrativeTables } from "./gazetteer.js";
export type { PlaceAlias, PlaceWords } from "./name-index.js";
export type { AdministrativeUnit } from "./unit.js";
