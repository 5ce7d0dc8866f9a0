import type { Candidate } from "./likelihood.js";
import type { Vocabulary } from "./vocabulary.js";

/** A code that has less of what its parent's codes have together does not stand out among them. */
const OUTSTANDING_SHARE = 0.5;

/** A node with all the probability that is offered under its name. */
export interface Offer {
  readonly node: number;
  readonly confidence: number;
  /** Nodes below it that compete, most likely first; empty where the node stands for itself. */
  readonly among: readonly number[];
}

/**
 * What to offer, most likely first: each candidate for itself, except where those below one node compete and none stands out. They
 * are offered under the name of that node, which is likelier right than any of them; and it is not offered beside one that does.
 */
export function rollUp(candidates: readonly Candidate[], vocabulary: Vocabulary): Offer[] {
  const offers = new Map(candidates.map(({ node, probability }) => [node, alone(node, probability)]));
  for (const [parent, children] of deepestFirst(families(candidates, vocabulary), vocabulary)) {
    const members = [...(offers.get(parent) ? [parent] : []), ...children].map((node) => offers.get(node)!);
    if (members.some(({ among }) => among.length > 0)) continue;
    const sum = members.reduce((total, { confidence }) => total + confidence, 0);
    if (members.some(({ confidence }) => confidence >= OUTSTANDING_SHARE * sum)) continue;
    for (const node of children) offers.delete(node);
    offers.set(parent, { node: parent, confidence: sum, among: children });
  }
  return byConfidence(withoutShadows([...offers.values()], vocabulary));
}

/** A code above one that is nearly as likely says nothing more. */
const SHADOWED_SHARE = 0.5;

/** Leaves out nodes that stand for themselves while one below them, which says more, is nearly as likely. */
function withoutShadows(offers: readonly Offer[], { parents }: Vocabulary): Offer[] {
  const bestBelow = new Map<number, number>();
  for (const { node, confidence } of offers) {
    for (let at = parents[node]!; at >= 0; at = parents[at]!) {
      bestBelow.set(at, Math.max(confidence, bestBelow.get(at) ?? 0));
    }
  }
  const shadowed = ({ node, confidence }: Offer) => (bestBelow.get(node) ?? 0) >= SHADOWED_SHARE * confidence;
  return offers.filter((offer) => offer.among.length > 0 || !shadowed(offer));
}

/** Each candidate for itself. */
export function oneByOne(candidates: readonly Candidate[]): Offer[] {
  return candidates.map(({ node, probability }) => alone(node, probability));
}

function alone(node: number, confidence: number): Offer {
  return { node, confidence, among: [] };
}

/** The candidates below each node, most likely first. */
function families(candidates: readonly Candidate[], { parents }: Vocabulary): Map<number, number[]> {
  const families = new Map<number, number[]>();
  for (const { node } of candidates) {
    const parent = parents[node]!;
    if (parent >= 0) families.set(parent, [...(families.get(parent) ?? []), node]);
  }
  return families;
}

function deepestFirst(families: Map<number, number[]>, { nodes }: Vocabulary): [number, number[]][] {
  return [...families].sort(([a], [b]) => nodes[b]!.depth - nodes[a]!.depth || a - b);
}

function byConfidence(offers: Offer[]): Offer[] {
  return offers.sort((a, b) => b.confidence - a.confidence || a.node - b.node);
}
