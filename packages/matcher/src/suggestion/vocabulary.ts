import type { Taxonomy, TaxonomyNode } from "../reference/index.js";
import { VIAS, type Via } from "./suggestion.js";
import type { Wording } from "./wordings.js";

/** Where a term was met: node, how often, and how it got there, three arrays in step. */
export interface Occurrences {
  readonly nodes: number[];
  readonly counts: number[];
  readonly vias: number[];
}

/** What was learnt of the words of a taxonomy's codes. Nodes are known by their index. */
export interface Vocabulary {
  readonly nodes: readonly TaxonomyNode[];
  /** Index of the node above, -1 at the top. */
  readonly parents: Int32Array;
  /** Terms met at a node and below it, counted as they weigh. */
  readonly totals: Float64Array;
  /** Terms met at a node itself. */
  readonly ownTotals: Float64Array;
  /** Examples of a node itself; one of several codes counts in parts. */
  readonly usage: Float64Array;
  readonly occurrences: ReadonlyMap<string, Occurrences>;
  /** Terms met in all. */
  readonly size: number;
}

/** Learns which terms stand for which codes. Codes that the taxonomy does not know teach nothing. */
export function learn(taxonomy: Taxonomy, wordings: Iterable<Wording>): Vocabulary {
  const nodes = [...taxonomy.nodes()];
  const indexOf = new Map(nodes.map(({ code }, i) => [code, i]));
  const parents = Int32Array.from(nodes, ({ parent }) => indexOf.get(parent ?? "") ?? -1);
  const totals = new Float64Array(nodes.length);
  const ownTotals = new Float64Array(nodes.length);
  const usage = new Float64Array(nodes.length);
  const occurrences = new Map<string, Occurrences>();
  let size = 0;
  for (const { codes, terms, via, weight } of wordings) {
    const known = codes.flatMap((code) => indexOf.get(taxonomy.get(code)?.code ?? "") ?? []);
    // A capability names several codes and means each; an example of several codes is shared out.
    const count = via === "example" ? weight / known.length : weight;
    for (const node of known) {
      for (const term of terms) meet(occurrences, term, { node, count, via });
      for (let at = node; at >= 0; at = parents[at]!) totals[at]! += count * terms.length;
      ownTotals[node]! += count * terms.length;
      if (via === "example") usage[node]! += count;
      size += count * terms.length;
    }
  }
  return { nodes, parents, totals, ownTotals, usage, occurrences, size };
}

function meet(
  occurrences: Map<string, Occurrences>,
  term: string,
  { node, count, via }: { node: number; count: number; via: Via },
): void {
  let met = occurrences.get(term);
  if (met === undefined) occurrences.set(term, (met = { nodes: [], counts: [], vias: [] }));
  met.nodes.push(node);
  met.counts.push(count);
  met.vias.push(VIAS.indexOf(via));
}
