import type { Column } from "./column.js";

/**
 * The columns of a list of pairs, such as `wasl match` and `wasl allocate` write. There the name of a firm stands beside its id, under the
 * header that other lists use for the id: here it names nothing.
 */
export const pairColumns: readonly Column[] = [
  {
    path: "needId",
    kind: "text",
    header: { fr: "Besoin", en: "Need" },
    aliases: ["identifiant besoin", "identifiant du besoin", "id besoin", "need id", "الطلب"],
    requiredAs: "needId",
    help: { fr: "Identifiant du besoin", en: "The need's id" },
    examples: [],
  },
  {
    path: "supplierId",
    kind: "text",
    header: { fr: "Identifiant entreprise", en: "Supplier" },
    aliases: ["fournisseur", "identifiant fournisseur", "ICE", "supplier id", "firm id", "معرف المقاولة"],
    requiredAs: "supplierId",
    help: { fr: "Identifiant de l'entreprise", en: "The firm's id" },
    examples: [],
  },
];
