import { flowWithinSums, type SumLimit } from "./sum-limit.js";
import { networkOf, type Network } from "./network.js";
import type { Allocation, AllocationProblem, Introduced, Quota } from "./problem.js";
import { flowUnderQuotas, type QuotaFlow, type QuotaResult } from "./quotas.js";

/** What an allocation may be asked for beside the highest total. */
export interface AllocateOptions {
  readonly quotas?: readonly Quota[] | undefined;
  /** What all introductions of a firm together may weigh. */
  readonly sumLimit?: SumLimit | undefined;
}

/** An allocation, and how far each quota was met. */
export interface QuotaAllocation extends Allocation {
  readonly quotas: readonly QuotaResult[];
}

/**
 * The allocation of highest total score in which no need has more introductions than it wants and no firm more than its capacity.
 * Without quotas and sum limits `total` equals `bound` but for rounding; with them the difference is the most that is lost.
 *
 * @throws RangeError for a problem that is none.
 */
export function allocate(problem: AllocationProblem, options: AllocateOptions = {}): QuotaAllocation {
  const { quotas = [], sumLimit } = options;
  const network = networkOf(problem);
  const solve = (value: Float64Array) => flowUnderQuotas(network, value, quotas);
  const found = sumLimit ? flowWithinSums(problem, network, sumLimit, solve) : solve(network.score);
  return { ...read(problem, network, found), bound: found.bound, quotas: found.quotas };
}

function read({ needs }: AllocationProblem, network: Network, { used }: QuotaFlow): Omit<Allocation, "bound"> {
  const introductions = needs.flatMap(({ needId, options }, n): Introduced[] =>
    options
      .filter((_, i) => used[network.start[n]! + i])
      .map(({ supplierId, score }) => ({ needId, supplierId, score }))
      .sort((a, b) => b.score - a.score),
  );
  return { introductions, total: introductions.reduce((sum, { score }) => sum + score, 0) };
}
