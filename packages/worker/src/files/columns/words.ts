/** Firm categories, each with the ways people write it. */
export const categoryChoices: Readonly<Record<string, readonly string[]>> = {
  AE: ["auto-entrepreneur", "autoentrepreneur", "مقاول ذاتي"],
  PP: ["personne physique", "natural person"],
  TPE: ["très petite entreprise", "very small", "micro"],
  PE: ["petite entreprise", "small"],
  ME: ["moyenne entreprise", "medium"],
  GE: ["grande entreprise", "large"],
};

export const partnershipChoices: Readonly<Record<string, readonly string[]>> = {
  framework: ["contrat-cadre", "accord-cadre", "marché-cadre"],
  subcontracting: ["sous-traitance", "sous traitance"],
  "co-development": ["co-développement", "codéveloppement", "développement conjoint"],
  "spin-off": ["essaimage"],
  "export-piggyback": ["portage à l'export", "portage export", "portage"],
};

export const serviceAreaChoices: Readonly<Record<string, readonly string[]>> = {
  national: ["nationale", "tout le pays", "tout le maroc", "وطني"],
  regions: ["régions", "régionale", "région", "regional"],
  radius: ["rayon", "distance"],
};

/** ISO 4217 codes of the currencies firms name. */
export const currencySynonyms: Readonly<Record<string, readonly string[]>> = {
  MAD: ["DH", "DHS", "dirham", "dirhams", "درهم"],
  EUR: ["euro", "euros"],
  USD: ["dollar", "dollars"],
};

/** ISO 639-1 codes of the languages firms name. */
export const languageSynonyms: Readonly<Record<string, readonly string[]>> = {
  ar: ["arabe", "arabic", "العربية"],
  fr: ["français", "french", "الفرنسية"],
  en: ["anglais", "english", "الإنجليزية"],
  es: ["espagnol", "spanish", "الإسبانية"],
  de: ["allemand", "german"],
  it: ["italien", "italian"],
  pt: ["portugais", "portuguese"],
  zh: ["chinois", "chinese"],
};

/** ISO 3166-1 codes of the markets firms name. */
export const marketSynonyms: Readonly<Record<string, readonly string[]>> = {
  FR: ["france", "فرنسا"],
  ES: ["espagne", "spain", "إسبانيا"],
  DE: ["allemagne", "germany"],
  IT: ["italie", "italy"],
  PT: ["portugal"],
  BE: ["belgique", "belgium"],
  NL: ["pays-bas", "netherlands"],
  GB: ["royaume-uni", "united kingdom", "UK"],
  US: ["états-unis", "united states", "USA"],
  SN: ["sénégal", "senegal"],
  CI: ["côte d'ivoire", "ivory coast"],
  ML: ["mali"],
  MR: ["mauritanie", "mauritania"],
  TN: ["tunisie", "tunisia"],
};
