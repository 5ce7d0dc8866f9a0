import { bestFlow, type Flow } from "./best-flow.js";
import { boundAt } from "./bound.js";
import { networkOf, type Network } from "./network.js";
import type { Allocation, AllocationProblem, Introduced, Quota } from "./problem.js";
import { flowUnderQuotas, type QuotaResult } from "./quotas.js";

/** What an allocation may be asked for beside the highest total. */
export interface AllocateOptions {
  readonly quotas?: readonly Quota[] | undefined;
}

/** An allocation, and how far each quota was met. */
export interface QuotaAllocation extends Allocation {
  readonly quotas: readonly QuotaResult[];
}

/**
 * The allocation of highest total score in which no need has more introductions than it wants and no firm more than its capacity.
 * Without quotas, or with one that binds little, `total` equals `bound` but for rounding; else the difference is the most that is
 * lost.
 *
 * @throws RangeError for a problem that is none.
 */
export function allocate(problem: AllocationProblem, { quotas = [] }: AllocateOptions = {}): QuotaAllocation {
  const network = networkOf(problem);
  if (quotas.length > 0) {
    const { flow, bound, quotas: results } = flowUnderQuotas(network, network.score, quotas);
    return { ...read(problem, network, flow), bound, quotas: results };
  }
  const flow = bestFlow(network, network.score);
  return { ...read(problem, network, flow), bound: boundAt(network, network.score, flow.price), quotas: [] };
}

function read({ needs }: AllocationProblem, network: Network, { used }: Flow): Omit<Allocation, "bound"> {
  const introductions = needs.flatMap(({ needId }, n): Introduced[] => {
    const own = Array.from({ length: network.start[n + 1]! - network.start[n]! }, (_, i) => network.start[n]! + i);
    return own
      .filter((arc) => used[arc])
      .map((arc) => ({ needId, supplierId: network.supplierIds[network.firm[arc]!]!, score: network.score[arc]! }))
      .sort(byScoreAndFirm);
  });
  return { introductions, total: introductions.reduce((sum, { score }) => sum + score, 0) };
}

/** Best score first, equal ones by firm. */
export const byScoreAndFirm = (a: Introduced, b: Introduced) =>
  b.score - a.score || (a.supplierId < b.supplierId ? -1 : a.supplierId > b.supplierId ? 1 : 0);
