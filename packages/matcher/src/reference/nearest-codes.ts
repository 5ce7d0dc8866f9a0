import { distance } from "fastest-levenshtein";
import { labelSearch } from "./label-search.js";
import { foldedWords } from "./text-key.js";
import type { TaxonomyNode } from "./taxonomy.js";

/** How many are found; callers show fewer. */
const LIMIT = 10;

/** Finds the codes nearest to a wrong one. */
export interface CodeFinder {
  /**
   * Best first. A text with a word of letters (`plomberie`) is looked for in the labels; any other by edit distance of
   * `code`, its form nearest to a code, then by the longest common beginning, then in the order of the table.
   */
  nearest(text: string, code: string): string[];
}

export function codeFinder(nodes: readonly TaxonomyNode[]): CodeFinder {
  let byLabel: ReturnType<typeof labelSearch> | undefined;
  return {
    nearest: (text, code) => {
      const wanted = foldedWords(text).filter((word) => /\p{L}{3}/u.test(word));
      if (wanted.length === 0) return byCode(code, nodes);
      byLabel ??= labelSearch(nodes);
      const found = byLabel(wanted).slice(0, LIMIT);
      return found.length === 0 && /\d/.test(text) ? byCode(code, nodes) : found.map((node) => node.code);
    },
  };
}

function byCode(code: string, nodes: readonly TaxonomyNode[]): string[] {
  return nodes
    .map((node) => [node.code, distance(code, node.code) - commonBeginning(code, node.code) / 100] as const)
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, LIMIT)
    .map(([near]) => near);
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
