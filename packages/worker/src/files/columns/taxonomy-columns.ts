import type { Column } from "./column.js";

/** The columns of a table of activity codes. */
export const taxonomyColumns: readonly Column[] = [
  {
    path: "code",
    kind: "text",
    header: { fr: "Code", en: "Code" },
    aliases: ["id"],
    requiredAs: "code",
    help: { fr: "Unique", en: "Unique" },
    examples: [],
  },
  {
    path: "parent",
    kind: "text",
    header: { fr: "Parent", en: "Parent" },
    aliases: ["code parent", "parent code"],
    requiredAs: "parent",
    help: { fr: "Code au-dessus, vide au sommet", en: "The code above, empty at the top" },
    examples: [],
  },
  {
    path: "label",
    kind: "text",
    header: { fr: "Libellé", en: "Label" },
    aliases: ["label_fr", "intitulé", "name"],
    help: { fr: "Ce que le code désigne", en: "What the code stands for" },
    examples: [],
  },
];
