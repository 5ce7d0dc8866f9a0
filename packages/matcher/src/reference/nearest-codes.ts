import { distance } from "fastest-levenshtein";
import { labelSearch } from "./label-search.js";
import { foldedWords } from "./text-key.js";
import type { TaxonomyNode } from "./taxonomy.js";

/** How many are found; callers show fewer. */
const LIMIT = 10;

/** Finds the codes nearest to a wrong one. */
export interface CodeFinder {
  /**
   * Best first. A code with its label behind it (`8122 - Nettoyage`) is that code. A text with a word of letters (`plomberie`) is looked for in the labels; any other by edit distance of
   * `code`, its form nearest to a code, then by the longest common beginning or end, then in the order of the table.
   */
  nearest(text: string, code: string): string[];
}

export function codeFinder(nodes: readonly TaxonomyNode[]): CodeFinder {
  const codes = new Set(nodes.map((node) => node.code));
  let byLabel: ReturnType<typeof labelSearch> | undefined;
  return {
    nearest: (text, code) => {
      const leading = leadingDigits(text);
      if (codes.has(leading)) return [leading];
      const wanted = foldedWords(text).filter((word) => /\p{L}{3}/u.test(word));
      if (wanted.length === 0) return byCode(code, nodes);
      byLabel ??= labelSearch(nodes);
      const found = byLabel(wanted).slice(0, LIMIT);
      return found.length === 0 && /\d/.test(text) ? byCode(code, nodes) : found.map((node) => node.code);
    },
  };
}

/** The digits before a label, without the dots that some lists put between them. */
function leadingDigits(text: string): string {
  return /^\s*(\d[\d.]{0,9})/.exec(text)?.[1]?.replaceAll(".", "") ?? "";
}

function byCode(code: string, nodes: readonly TaxonomyNode[]): string[] {
  return nodes
    .map((node) => [node.code, distance(code, node.code) - commonEnd(code, node.code) / 100] as const)
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, LIMIT)
    .map(([near]) => near);
}

/** Length of what two codes share from the start or, where a spreadsheet dropped a leading zero, up to the end. */
function commonEnd(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(start, end);
}
