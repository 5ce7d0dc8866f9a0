import { evidenceOf, strength, type TermEvidence } from "./evidence.js";
import type { Parameters } from "./parameters.js";
import type { Query } from "./query.js";
import type { Vocabulary } from "./vocabulary.js";

/** A long text says what it is about many times over: so many of its rarest terms count. */
const TERMS_THAT_COUNT = 64;

/** A node that may stand for a text. */
export interface Candidate {
  readonly node: number;
  /** Between 0 and 1; those of all candidates add up to less than 1. Rounded to 9 decimals, so that hosts agree on their order. */
  readonly probability: number;
}

/** What a text's terms say: the evidence of each, and the nodes of which at least one speaks, most likely first. */
export interface Likelihood {
  readonly evidence: readonly TermEvidence[];
  readonly candidates: readonly Candidate[];
}

/** How likely each node is to stand for a text: naive Bayes, flattened since terms are not independent. */
export function likelihood(query: Query, vocabulary: Vocabulary, parameters: Parameters): Likelihood {
  const evidence = tellingTerms(query, vocabulary).flatMap((term) => evidenceOf(term, vocabulary, parameters) ?? []);
  const candidates = spokenOf(evidence, vocabulary.nodes.length);
  const scores = candidates.map((node) => score(node, evidence, vocabulary, parameters));
  const flatness = parameters.flatness * Math.max(1, query.length) ** parameters.crowding;
  const best = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const odds = scores.map((each) => Math.exp((each - best) / flatness));
  const sum = odds.reduce((a, b) => a + b, 0);
  const probability = (share: number) => Math.floor(share * (1 - parameters.doubt) * 1e9) / 1e9;
  const ranked = candidates.map((node, i) => ({ node, probability: probability(odds[i]! / sum) }));
  return { evidence, candidates: ranked.sort((a, b) => b.probability - a.probability || a.node - b.node) };
}

/** The known terms, the rarest first if they are too many. */
function tellingTerms({ terms }: Query, { occurrences }: Vocabulary): readonly string[] {
  const known = terms.filter((term) => occurrences.has(term));
  if (known.length <= TERMS_THAT_COUNT) return known;
  const rarity = (term: string) => occurrences.get(term)!.nodes.length;
  return known.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, TERMS_THAT_COUNT);
}

function spokenOf(evidence: readonly TermEvidence[], nodes: number): number[] {
  const spoken = new Uint8Array(nodes);
  for (const { vias } of evidence) vias.forEach((bits, node) => (spoken[node]! |= bits));
  return [...spoken.keys()].filter((node) => spoken[node] !== 0);
}

function score(
  node: number,
  evidence: readonly TermEvidence[],
  vocabulary: Vocabulary,
  parameters: Parameters,
): number {
  let sum = Math.log(vocabulary.usage[node]! + parameters.unused);
  for (const term of evidence) sum += strength(term, node, vocabulary, parameters);
  return sum;
}
