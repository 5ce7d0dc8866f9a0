import { assessEligibility } from "../eligibility/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import type { Found } from "./engine.js";
import type { FoundNeed } from "./need-search.js";
import type { Query } from "./query.js";
import type { Candidate, NeedCandidate } from "./ranking.js";

/** The first `k` of the firms found, with where their scores come from. One more than `k` shows whether the last one is tied. */
export function describeCandidates(
  found: readonly Found[],
  k: number,
  query: Query,
  index: SupplierIndex,
): Candidate[] {
  return found.slice(0, k).map(({ supplierId, firm }, i) => ({
    supplierId,
    ...described(query, index.supplierOf(firm), found, i),
  }));
}

/** The first `k` of the needs found for a firm, with where its scores come from. */
export function describeNeeds(found: readonly FoundNeed[], k: number, firm: ResolvedSupplier): NeedCandidate[] {
  return found.slice(0, k).map(({ query }, i) => ({
    needId: query.need.need.id,
    ...described(query, firm, found, i),
  }));
}

function described(query: Query, firm: ResolvedSupplier, found: readonly { readonly score: number }[], i: number) {
  return {
    rank: i + 1,
    score: found[i]!.score,
    ...query.breakdown(firm),
    toVerify: assessEligibility(query.constraints, firm).toVerify,
    tied: isTied(found, i),
  };
}

/** Whether the firm at `index` shares its score with a neighbour, and so with some other firm. */
export function isTied(standings: readonly { readonly score: number }[], index: number): boolean {
  const score = standings[index]?.score;
  return standings[index - 1]?.score === score || standings[index + 1]?.score === score;
}
