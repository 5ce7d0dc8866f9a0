import type { Column } from "./column.js";

const COLUMNS: readonly Column[] = [
  {
    path: "place",
    kind: "place",
    header: { fr: "Lieu", en: "Place" },
    aliases: ["localisation", "adresse ville", "ville", "city", "location", "المكان", "المدينة"],
    requiredAs: "place",
    help: {
      fr: "Commune, quartier, province ou région, en toutes lettres",
      en: "Commune, quarter, province or region in words",
    },
    examples: [],
  },
  {
    path: "place.country",
    kind: "text",
    header: { fr: "Pays", en: "Country" },
    aliases: ["code pays", "country code", "البلد"],
    help: { fr: "Code ISO à deux lettres\u00a0; MA si vide", en: "ISO code of two letters; MA when empty" },
    examples: [],
  },
  {
    path: "place.region",
    kind: "text",
    header: { fr: "Région", en: "Region" },
    aliases: ["code région", "région code", "الجهة"],
    requiredAs: "place",
    help: { fr: "Code ISO (MA-06) ou nom officiel", en: "ISO code (MA-06) or official name" },
    examples: [],
  },
  {
    path: "place.province",
    kind: "text",
    header: { fr: "Province ou préfecture", en: "Province or prefecture" },
    aliases: ["province", "préfecture", "prefecture", "code province", "العمالة أو الإقليم", "الإقليم"],
    requiredAs: "place",
    help: { fr: "Code ISO (MA-CAS) ou nom officiel", en: "ISO code (MA-CAS) or official name" },
    examples: [],
  },
  {
    path: "place.commune",
    kind: "text",
    header: { fr: "Commune", en: "Commune" },
    aliases: ["code commune", "municipality", "الجماعة"],
    requiredAs: "place",
    help: { fr: "Code HCP ou nom", en: "HCP code or name" },
    examples: [],
  },
  {
    path: "place.lat",
    kind: "number",
    header: { fr: "Latitude", en: "Latitude" },
    aliases: ["lat", "خط العرض"],
    requiredAs: "place",
    help: { fr: "Degrés WGS 84, avec la longitude", en: "WGS 84 degrees, with the longitude" },
    examples: [],
  },
  {
    path: "place.lon",
    kind: "number",
    header: { fr: "Longitude", en: "Longitude" },
    aliases: ["lon", "lng", "long", "خط الطول"],
    help: { fr: "Degrés WGS 84, avec la latitude", en: "WGS 84 degrees, with the latitude" },
    examples: [],
  },
];

/** The columns of a place; `place` takes free text, the others codes or official names. */
export function placeColumns(texts: readonly string[], communes: readonly string[]): Column[] {
  const examples: Readonly<Record<string, readonly string[]>> = { place: texts, "place.commune": communes };
  return COLUMNS.map((column) => ({ ...column, examples: examples[column.path] ?? [] }));
}
