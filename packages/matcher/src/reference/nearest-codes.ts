import { distance } from "fastest-levenshtein";
import { foldedWords } from "./text-key.js";
import type { TaxonomyNode } from "./taxonomy.js";

/** How many are found; callers show fewer. */
const LIMIT = 10;

/** Words of a text weigh less the further they are from a label's; beyond this share of the word they are other words. */
const TOLERATED_SHARE = 0.3;

/**
 * The codes nearest to a wrong one, best first: by edit distance, then by the longest common beginning, then in the order of
 * the table. A text with a word of letters (`plomberie`) is looked for in the labels instead.
 */
export function nearestCodes(text: string, nodes: readonly TaxonomyNode[]): string[] {
  const wanted = foldedWords(text).filter((word) => /\p{L}{3}/u.test(word));
  const found = wanted.length > 0 ? byLabel(wanted, nodes) : [];
  return found.length > 0 ? found : byCode(text, nodes);
}

function byCode(text: string, nodes: readonly TaxonomyNode[]): string[] {
  return best(nodes, (node) => distance(text, node.code) - commonBeginning(text, node.code) / 100);
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function byLabel(wanted: readonly string[], nodes: readonly TaxonomyNode[]): string[] {
  const scored = nodes.flatMap((node) => {
    const miss = Math.min(...Object.values(node.labels).map((label) => labelMiss(wanted, foldedWords(label))));
    return miss < wanted.length ? [{ node, miss }] : [];
  });
  const miss = new Map(scored.map((entry) => [entry.node, entry.miss]));
  return best([...miss.keys()], (node) => miss.get(node) ?? Infinity);
}

/** How badly a label misses the wanted words: 0 when it is exactly them, near `wanted.length` when it has none of them. */
function labelMiss(wanted: readonly string[], label: readonly string[]): number {
  const misses = wanted.map((word) => Math.min(1, ...label.map((other) => wordMiss(word, other))));
  const missed = misses.reduce((sum, miss) => sum + miss, 0);
  return missed >= wanted.length ? wanted.length : missed + Math.min(0.2, label.length / 100);
}

function wordMiss(word: string, other: string): number {
  if (word === other) return 0;
  if (other.length > 3 && (other.startsWith(word) || word.startsWith(other))) return 0.1;
  const share = distance(word, other) / Math.max(word.length, other.length);
  return share <= TOLERATED_SHARE ? 0.2 + share : 1;
}

function best(nodes: readonly TaxonomyNode[], miss: (node: TaxonomyNode) => number): string[] {
  return nodes
    .map((node) => ({ code: node.code, miss: miss(node) }))
    .sort((a, b) => a.miss - b.miss)
    .slice(0, LIMIT)
    .map(({ code }) => code);
}
