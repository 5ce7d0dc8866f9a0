import type { Column } from "./column.js";
import { currencySynonyms } from "./words.js";

type Shared = Omit<Column, "examples">;

const taxonomy: Shared = {
  path: "taxonomy",
  kind: "text",
  header: { fr: "Nomenclature", en: "Taxonomy" },
  aliases: ["taxonomie", "nomenclature d'activités"],
  help: { fr: "nma2010 si vide", en: "nma2010 when empty" },
};

const activities: Shared = {
  path: "activities",
  kind: "codes",
  header: { fr: "Activités", en: "Activities" },
  aliases: [
    "activité",
    "codes activité",
    "code activité",
    "secteur",
    "secteurs",
    "code NMA",
    "codes NMA",
    "NMA",
    "activity",
    "activity codes",
    "sector",
    "الأنشطة",
    "النشاط",
  ],
  requiredAs: "activities",
  help: {
    fr: "Codes NMA 2010, le principal d'abord, séparés par |",
    en: "NMA 2010 codes, the principal one first, separated by |",
  },
};

const currency: Shared = {
  path: "currency",
  kind: "text",
  synonyms: currencySynonyms,
  header: { fr: "Devise", en: "Currency" },
  aliases: ["monnaie", "العملة"],
  help: { fr: "Code ISO\u00a0; la même dans toute la campagne", en: "ISO code; the same in the whole run" },
};

/** Columns that needs and firms share; each list has its own examples. */
const column =
  (shared: Shared) =>
  (examples: readonly string[]): Column => ({ ...shared, examples });

export const taxonomyColumn = column(taxonomy);
export const activitiesColumn = column(activities);
export const currencyColumn = column(currency);
