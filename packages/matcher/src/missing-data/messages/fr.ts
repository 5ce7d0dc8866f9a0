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
    `${field}\u00a0: inconnu de ${unknown} entreprises\u00a0; ${atStake} à interroger, ce qui changerait en moyenne ${changes} fois les ${k} premières entreprises d'un besoin.`,
  nothing: ({ field, unknown }) => `${field}\u00a0: inconnu de ${unknown} entreprises, aucun classement n'en dépend.`,
  question: ({ firm, changes, needs }) => `${firm}\u00a0: ${changes} en moyenne (${needs}).`,
  need: ({ need, chance }) => `${need}\u00a0: ${chance}`,
};
