import { distance } from "fastest-levenshtein";
import { foldedWords } from "./text-key.js";
import type { TaxonomyNode } from "./taxonomy.js";

/** Words that differ in more than this share of their letters are other words. */
const TOLERATED_SHARE = 0.2;

/** A deeper code says more about a firm, so it comes first among labels that fit about as well. */
const DEPTH_BONUS = 0.03;

interface Label {
  readonly node: TaxonomyNode;
  readonly length: number;
}

/** Finds the nodes whose labels, in any language, have most of some words, best first. */
export function labelSearch(nodes: readonly TaxonomyNode[]): (wanted: readonly string[]) => TaxonomyNode[] {
  const labelsWith = indexWords(nodes);
  return (wanted) => {
    const hits = new Map<Label, number>();
    for (const word of wanted) {
      for (const [label, miss] of labelsNear(word, labelsWith)) hits.set(label, (hits.get(label) ?? 0) + 1 - miss);
    }
    const ranked = [...hits].toSorted((a, b) => worth(b) - worth(a));
    return [...new Set(ranked.map(([label]) => label.node))];
  };
}

/** Words found, less a little for every word of the label beyond them. */
function worth([{ node, length }, hit]: readonly [Label, number]): number {
  return hit - Math.min(0.2, length / 100) + node.depth * DEPTH_BONUS;
}

function indexWords(nodes: readonly TaxonomyNode[]): ReadonlyMap<string, readonly Label[]> {
  const index = new Map<string, Label[]>();
  for (const node of nodes) {
    for (const text of Object.values(node.labels)) {
      const words = foldedWords(text);
      const label = { node, length: words.length };
      for (const word of new Set(words)) {
        const known = index.get(word);
        if (known) known.push(label);
        else index.set(word, [label]);
      }
    }
  }
  return index;
}

/** The labels that have the word or one near it, and how far that is: 0 the word itself, below 1 in any case. */
function labelsNear(word: string, labelsWith: ReadonlyMap<string, readonly Label[]>): Map<Label, number> {
  const near = new Map<Label, number>();
  for (const [other, labels] of labelsWith) {
    const miss = wordMiss(word, other);
    if (miss >= 1) continue;
    for (const label of labels) near.set(label, Math.min(miss, near.get(label) ?? 1));
  }
  return near;
}

/** A longer form of the word is near: French endings, Arabic articles. */
function wordMiss(word: string, other: string): number {
  if (word === other) return 0;
  if (other.startsWith(word) || (other.endsWith(word) && other.length - word.length <= 3)) return 0.1;
  const longer = Math.max(word.length, other.length);
  if (Math.abs(word.length - other.length) > longer * TOLERATED_SHARE) return 1;
  const share = distance(word, other) / longer;
  return share <= TOLERATED_SHARE ? 0.2 + share : 1;
}
