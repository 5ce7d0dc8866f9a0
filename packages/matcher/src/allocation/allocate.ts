import { flowWithinSums, type SumLimit } from "./sum-limit.js";
import { networkOf, type Network } from "./network.js";
import { neutralOrder } from "./neutral-order.js";
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
  const order = neutralOrder(problem.needs);
  const ordered = { ...problem, needs: order.map((n) => problem.needs[n]!) };
  const network = networkOf(ordered);
  const solve = (value: Float64Array) => flowUnderQuotas(network, value, quotas);
  const found = sumLimit ? flowWithinSums(ordered, network, sumLimit, solve) : solve(network.score);
  return { ...read(ordered, order, network, found), bound: found.bound, quotas: found.quotas };
}

/** What the flow gives each need, needs in the order in which they were given. */
function read(
  { needs }: AllocationProblem,
  order: readonly number[],
  network: Network,
  { used }: QuotaFlow,
): Omit<Allocation, "bound"> {
  const ofNeed: Introduced[][] = [];
  for (const [n, { needId, options }] of needs.entries()) {
    ofNeed[order[n]!] = options
      .filter((_, i) => used[network.start[n]! + i])
      .map(({ supplierId, score }) => ({ needId, supplierId, score }))
      .sort((a, b) => b.score - a.score);
  }
  const introductions = ofNeed.flat();
  return { introductions, total: introductions.reduce((sum, { score }) => sum + score, 0) };
}
