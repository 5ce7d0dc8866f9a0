import { onOneLine, type RankingContext } from "../../files/index.js";

/** A need's title and id; the id alone where names are not the reader's. */
export function needTitle(needId: string, { needs }: RankingContext): string {
  const title = needs.get(needId)?.need.title;
  return title === undefined ? needId : `${title} [${needId}]`;
}

/** A firm's name and id; the id alone where names are not the reader's. */
export function firmTitle(supplierId: string, { register }: RankingContext): string {
  const name = register.get(supplierId)?.supplier.name;
  return name === undefined ? supplierId : `${name} [${supplierId}]`;
}

/** A title, and sentences below it. */
export const linesUnder = (title: string, sentences: readonly string[], indent = "  "): string[] => [
  `${indent}${onOneLine(title)}`,
  ...sentences.map((sentence) => `${indent}    ${onOneLine(sentence)}`),
];
