import type { Column } from "./column.js";
import { pairColumns } from "./pair-columns.js";

/** The columns of a list of introductions that were made: pairs, and what is known of each. */
export const introductionColumns: readonly Column[] = [
  ...pairColumns,
  {
    path: "buyerId",
    kind: "text",
    header: { fr: "Identifiant acheteur", en: "Buyer id" },
    aliases: ["id acheteur", "ICE acheteur", "identifiant donneur d'ordre", "معرف المشتري"],
    help: { fr: "Identifiant du donneur d'ordre", en: "The id of the buyer whose need it was" },
    examples: [],
  },
  {
    path: "at",
    kind: "date",
    header: { fr: "Date", en: "Date" },
    aliases: ["date de la mise en relation", "présentée le", "le", "day", "التاريخ"],
    help: { fr: "Quand elles furent mises en relation", en: "When they were introduced" },
    examples: [],
  },
  {
    path: "runId",
    kind: "text",
    header: { fr: "Campagne", en: "Run" },
    aliases: ["identifiant campagne", "calcul", "run id", "العملية الحسابية"],
    help: { fr: "Identifiant de la campagne", en: "The id of the run" },
    examples: [],
  },
];
