import { repeatedIds } from "../../retrieval/index.js";
import type { AllocationProblem } from "../problem.js";
import type { SumLimit } from "../sum-limit.js";
import { leftOut, type LeftOut } from "./left-out.js";
import type { RankedNeed } from "./run-inputs.js";
import type { RunOptions } from "./run-options.js";

/** The rankings of a run as an allocation problem. */
export interface RunProblem {
  readonly needs: readonly RankedNeed[];
  readonly problem: AllocationProblem;
  /** Where a firm's introductions together may be worth no more than it can take on. */
  readonly sumLimit?: SumLimit;
  readonly leftOutCounts: Record<LeftOut, number>;
}

/** Throws an {@link InputError} for two needs with one id. */
export function problemOf(needs: readonly RankedNeed[], options: RunOptions): RunProblem {
  requireApart(needs);
  const leftOutCounts: Record<LeftOut, number> = { met: 0, declined: 0, "free-capacity": 0 };
  const open = needs.map((need) => ({
    needId: need.needId,
    wanted: need.wanted,
    options: need.ranking.filter(({ supplierId }) => {
      const reason = leftOut(need, supplierId, options);
      if (reason !== undefined) leftOutCounts[reason] += 1;
      return reason === undefined;
    }),
  }));
  const problem = { needs: open, capacityOf: (id: string) => placesOf(id, options) };
  const sumLimit = sumLimitOf(needs, options);
  return { needs, problem, leftOutCounts, ...(sumLimit && { sumLimit }) };
}

function requireApart(needs: readonly RankedNeed[]): void {
  const seen = new Set<string>();
  const repeated = needs.filter(({ needId }) => seen.size === seen.add(needId).size).map(({ needId }) => needId);
  if (repeated.length > 0) throw repeatedIds([...new Set(repeated)], "needs");
}

/** Introductions that a firm may have. */
export function placesOf(supplierId: string, { most, placesOf: own }: RunOptions): number {
  return own ? Math.min(most, Math.max(0, own(supplierId))) : most;
}

/** What the orders of all introductions of a firm may come to; undefined where each is looked at by itself, or none. */
export function sumLimitOf(needs: readonly RankedNeed[], { firmOf, capacity }: RunOptions): SumLimit | undefined {
  if (capacity !== "sum") return undefined;
  const values = new Map(needs.map(({ needId, annualValue = 0 }) => [needId, annualValue]));
  return {
    weightOf: (needId) => values.get(needId) ?? 0,
    mostOf: (supplierId) => firmOf(supplierId).freeCapacity ?? Infinity,
  };
}
