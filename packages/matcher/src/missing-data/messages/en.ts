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
    `${field}: firms of which it is unknown: ${unknown}; to ask: ${atStake}; rankings whose first places (${k}) would change on average: ${changes}.`,
  nothing: ({ field, unknown }) => `${field}: firms of which it is unknown: ${unknown}; no ranking hangs on it.`,
  question: ({ firm, changes, needs }) => `${firm}: ${changes} on average (${needs}).`,
  need: ({ need, chance }) => `${need}: ${chance}`,
};
