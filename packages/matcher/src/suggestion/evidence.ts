import type { Parameters } from "./parameters.js";
import type { Vocabulary } from "./vocabulary.js";

/** What one term says about the nodes of a taxonomy. */
export interface TermEvidence {
  readonly term: string;
  /** How much likelier the term is among the words of a node and those below it than anywhere, before it is shared with the nodes above. */
  readonly lift: Float64Array;
  /** The same for the words of a node itself. */
  readonly ownLift: Float64Array;
  /** Of each node, a bit for each way in which the term came to it or below it. */
  readonly vias: Uint8Array;
}

/** The evidence of a term; undefined for one that the vocabulary does not hold. */
export function evidenceOf(term: string, vocabulary: Vocabulary, { patience }: Parameters): TermEvidence | undefined {
  const met = vocabulary.occurrences.get(term);
  if (met === undefined) return undefined;
  const { parents, totals, ownTotals, size } = vocabulary;
  const lift = new Float64Array(parents.length);
  const ownLift = new Float64Array(parents.length);
  const vias = new Uint8Array(parents.length);
  let everywhere = 0;
  met.nodes.forEach((node, i) => {
    everywhere += met.counts[i]!;
    ownLift[node]! += met.counts[i]!;
    for (let at = node; at >= 0; at = parents[at]!) {
      lift[at]! += met.counts[i]!;
      vias[at]! |= 1 << met.vias[i]!;
    }
  });
  const rarity = size / everywhere;
  for (const [counts, sums] of [
    [lift, totals],
    [ownLift, ownTotals],
  ] as const) {
    for (let node = 0; node < counts.length; node++) {
      if (counts[node]! > 0) counts[node] = (counts[node]! * rarity + patience) / (sums[node]! + patience);
    }
  }
  return { term, lift, ownLift, vias };
}

/**
 * How strongly a term speaks for a node, as the logarithm of how much likelier it is there than anywhere: 0 for a term that says
 * nothing, `log(background)` at least. A node's words are its own, then those of all nodes below it, below its parent, and so on,
 * with shares that fall from level to level (shrinkage along the hierarchy: McCallum, Rosenfeld, Mitchell and Ng 1998).
 */
export function strength(
  { lift, ownLift }: TermEvidence,
  node: number,
  { parents }: Vocabulary,
  { own, background }: Parameters,
): number {
  let mixed = own * ownLift[node]!;
  let rest = 1 - own;
  for (let at = node; at >= 0; at = parents[at]!) {
    const share = parents[at]! < 0 ? rest : rest * own;
    mixed += share * lift[at]!;
    rest -= share;
  }
  return Math.log(background + (1 - background) * mixed);
}
