import type { PlaceWords } from "../../reference/index.js";

/** How Moroccans write places, in French, English and Arabic. */
export const placeWords: PlaceWords = {
  country: ["maroc", "morocco", "royaumedumaroc", "kingdomofmorocco", "almaghrib", "المغرب", "المملكهالمغربيه"],
  kinds: {
    region: "region",
    جهه: "region",
    province: "province",
    prefecture: "province",
    اقليم: "province",
    عماله: "province",
    commune: "commune",
    municipalite: "commune",
    municipality: "commune",
    ville: "commune",
    city: "commune",
    arrondissement: "commune",
    جماعه: "commune",
    مدينه: "commune",
    مقاطعه: "commune",
  },
  articles: ["el", "al", "l", "la", "le", "les", "de", "d", "du", "des", "of", "es", "ed"],
  prefixes: ["ال"],
  spellings: {
    beni: "bni",
    ouled: "oulad",
    awlad: "oulad",
    ouad: "oued",
    wadi: "oued",
    my: "moulay",
    ayt: "ait",
    aait: "ait",
    ayn: "ain",
    hai: "hay",
    qalaat: "kelaat",
    fkih: "fquih",
  },
};
