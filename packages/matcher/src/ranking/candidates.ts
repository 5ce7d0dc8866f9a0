import { assessEligibility } from "../eligibility/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import type { Found } from "./engine.js";
import type { Query } from "./query.js";
import type { Candidate } from "./ranking.js";

/** The first `k` of the firms found, with where their scores come from. One more than `k` shows whether the last one is tied. */
export function describeCandidates(
  found: readonly Found[],
  k: number,
  query: Query,
  index: SupplierIndex,
): Candidate[] {
  return found.slice(0, k).map(({ supplierId, score, firm }, i) => {
    const supplier = index.supplierOf(firm);
    return {
      rank: i + 1,
      supplierId,
      score,
      ...query.breakdown(supplier),
      toVerify: assessEligibility(query.constraints, supplier).toVerify,
      tied: isTied(found, i),
    };
  });
}

/** Whether the firm at `index` shares its score with a neighbour, and so with some other firm. */
export function isTied(standings: readonly { readonly score: number }[], index: number): boolean {
  const score = standings[index]?.score;
  return standings[index - 1]?.score === score || standings[index + 1]?.score === score;
}
