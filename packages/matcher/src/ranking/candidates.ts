import { assessEligibility } from "../eligibility/index.js";
import type { Standing } from "./order.js";
import type { Query } from "./query.js";
import type { Candidate } from "./ranking.js";
import type { Register } from "./register.js";

/** The first `k` of all standings, with where their scores come from. */
export function describeCandidates(
  standings: readonly Standing[],
  k: number,
  query: Query,
  register: Register,
): Candidate[] {
  return standings.slice(0, k).map(({ supplierId, score }, i) => {
    const supplier = register.get(supplierId)!;
    return {
      rank: i + 1,
      supplierId,
      score,
      ...query.breakdown(supplier),
      toVerify: assessEligibility(query.constraints, supplier).toVerify,
      tied: isTied(standings, i),
    };
  });
}

/** Whether the firm at `index` shares its score with a neighbour, and so with some other firm. */
export function isTied(standings: readonly Standing[], index: number): boolean {
  const score = standings[index]?.score;
  return standings[index - 1]?.score === score || standings[index + 1]?.score === score;
}
