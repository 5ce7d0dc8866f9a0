import type { ChoiceNeed, RankedNeed, RankedSupplier } from "@wasl/fixtures";
import { createMatcher, type ScoringProfile } from "@wasl/matcher";
import type { AwardInputs } from "./award-inputs.js";

/** Firms below this rank count as not found. */
export const DEPTH = 1_000;

/** What a profile ranks. */
export function* profileRankings(
  profile: ScoringProfile,
  { needs, register, pack }: AwardInputs,
): Generator<RankedNeed> {
  const matcher = createMatcher({ pack, profile });
  for (const need of needs)
    yield { needId: need.need.id, suppliers: matcher.top(need, register, { k: Math.min(DEPTH, register.size) }) };
}

/** All firms in an order that means nothing: ids by a multiplicative hash of both, another for each need. */
export function* randomRankings({ needs, register }: AwardInputs): Generator<RankedNeed> {
  const ids = [...register.ids()];
  for (const { need } of needs) {
    const drawn = ids.map((supplierId) => ({ supplierId, score: drawOf(`${need.id} ${supplierId}`) }));
    yield { needId: need.id, suppliers: drawn.sort((a, b) => b.score - a.score).slice(0, DEPTH) };
  }
}

/** A need's candidates by scores of them, equal ones in the order of the tie keys, as the matcher has it. */
export function rankedBy(need: ChoiceNeed, scores: Float64Array): RankedSupplier[] {
  const { candidateIds, tieKeys } = need;
  const rounded = scores.map((score) => Math.round(score * 1e12) / 1e12);
  return Array.from(candidateIds.keys())
    .sort((a, b) => rounded[b]! - rounded[a]! || tieKeys[a]! - tieKeys[b]!)
    .slice(0, DEPTH)
    .map((position) => ({ supplierId: candidateIds[position]!, score: rounded[position]! }));
}

/** By candidate: its utilities weighed. */
export function weighed({ utilities, candidateIds }: ChoiceNeed, weights: Float64Array): Float64Array {
  const width = weights.length;
  return Float64Array.from(candidateIds, (_, row) =>
    weights.reduce((sum, weight, i) => sum + weight * utilities[row * width + i]!, 0),
  );
}

/** FNV-1a and a finalizer: a number that the text decides and nothing else does. */
function drawOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
