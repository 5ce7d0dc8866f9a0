import type { Column } from "./column.js";

/** The columns of a firm's references: each holds one item a reference, in the same order. */
export const pastWorkColumns: readonly Column[] = [
  {
    path: "references.title",
    kind: "items",
    header: { fr: "Titres des références", en: "Reference titles" },
    aliases: ["titre des références", "travaux réalisés", "past work"],
    help: { fr: "Un par référence, séparés par |", en: "One a reference, separated by |" },
    examples: ["Nettoyage d'une usine textile|Entretien de bureaux", ""],
  },
  {
    path: "references.activities",
    kind: "items",
    header: { fr: "Activités des références", en: "Reference activities" },
    help: {
      fr: "Codes dans l'ordre des titres, séparés par |\u00a0; plusieurs pour une référence\u00a0: par ,",
      en: "Codes in the order of the titles, separated by |; several for one reference: by ,",
    },
    examples: ["8122|8121", ""],
  },
  {
    path: "references.value",
    kind: "items",
    header: { fr: "Montants des références", en: "Reference values" },
    help: {
      fr: "En MAD, dans l'ordre des titres, séparés par |\u00a0; vide si inconnu",
      en: "In MAD, in the order of the titles, separated by |; empty where unknown",
    },
    examples: ["900000|", ""],
  },
  {
    path: "references.date",
    kind: "items",
    header: { fr: "Dates des références", en: "Reference dates" },
    help: {
      fr: "AAAA-MM-JJ ou JJ/MM/AAAA, dans l'ordre des titres, séparées par |",
      en: "YYYY-MM-DD or DD/MM/YYYY, in the order of the titles, separated by |",
    },
    examples: ["2024-05-31|2025-02-01", ""],
  },
  {
    path: "references.place",
    kind: "items",
    header: { fr: "Lieux des références", en: "Reference places" },
    help: {
      fr: "Noms ou codes, dans l'ordre des titres, séparés par |",
      en: "Names or codes, in the order of the titles, separated by |",
    },
    examples: ["Casablanca|Mohammedia", ""],
  },
];
