import type { MissingDataMessages } from "./messages.js";

export const fr: MissingDataMessages = {
  field: {
    turnover: "chiffre d'affaires",
    headcount: "effectif",
    category: "catégorie",
    place: "lieu",
    serviceArea: "zone de service",
    certifications: "certifications",
    languages: "langues",
    exportMarkets: "marchés d'exportation",
    consent: "accord pour une mise en relation",
  },
  missing: ({ field, unknown, atStake, changes, k }) =>
    `${field}\u00a0: entreprises qui n'en disent rien\u00a0: ${unknown}\u00a0; à interroger\u00a0: ${atStake}\u00a0; classements dont les premières places (${k}) changeraient en moyenne\u00a0: ${changes}.`,
  nothing: ({ field, unknown }) =>
    `${field}\u00a0: entreprises qui n'en disent rien\u00a0: ${unknown}\u00a0; aucun classement n'en dépend.`,
  question: ({ firm, changes, needs }) => `${firm}\u00a0: ${changes} en moyenne (${needs}).`,
  need: ({ need, chance }) => `${need}\u00a0: ${chance}`,
};
