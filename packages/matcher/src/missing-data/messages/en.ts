import type { MissingDataMessages } from "./messages.js";

export const en: MissingDataMessages = {
  field: {
    turnover: "turnover",
    headcount: "headcount",
    category: "category",
    place: "place",
    serviceArea: "service area",
    certifications: "certifications",
    languages: "languages",
    exportMarkets: "export markets",
    consent: "consent to be introduced",
  },
  missing: ({ field, unknown, atStake, changes, k }) =>
    `${field}: unknown of ${unknown} firms; ${atStake} to ask, which would change the first ${k} firms of a need ${changes} times on average.`,
  nothing: ({ field, unknown }) => `${field}: unknown of ${unknown} firms, no ranking hangs on it.`,
  question: ({ firm, changes, needs }) => `${firm}: ${changes} on average (${needs}).`,
  need: ({ need, chance }) => `${need}: ${chance}`,
};
