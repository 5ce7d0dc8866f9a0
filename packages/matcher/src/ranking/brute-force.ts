import { firstViolated, type ConstraintId } from "../eligibility/index.js";
import { byRank, type Standing } from "./order.js";
import type { Query } from "./query.js";
import type { Register } from "./register.js";

/** All eligible firms, best first, and how many each constraint excluded. */
export interface Ranked {
  readonly standings: readonly Standing[];
  readonly excluded: Readonly<Partial<Record<ConstraintId, number>>>;
}

/**
 * Ranks a register by looking at every firm: check, score, sort. Nothing here is clever, so that faster ways of ranking can be
 * held against it.
 */
export function rankAll(query: Query, { suppliers }: Register): Ranked {
  const standings: Standing[] = [];
  const excluded: Partial<Record<ConstraintId, number>> = {};
  for (const supplier of suppliers) {
    const violated = firstViolated(query.constraints, supplier);
    if (violated === undefined) standings.push(query.standing(supplier));
    else excluded[violated] = (excluded[violated] ?? 0) + 1;
  }
  return { standings: standings.sort(byRank), excluded };
}
