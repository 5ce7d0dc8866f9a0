import type { Network } from "./network.js";
import type { AllocationProblem } from "./problem.js";
import type { QuotaFlow } from "./quotas.js";

/** What all introductions of a firm together may weigh, e.g. the orders that it can still take on. */
export interface SumLimit {
  /** Weight of an introduction of a need, e.g. its annual value in MAD; 0 or above. */
  readonly weightOf: (needId: string) => number;
  /** Most that all introductions of a firm may weigh together; Infinity where unknown. */
  readonly mostOf: (supplierId: string) => number;
}

/**
 * A flow in which the introductions of no firm weigh more than it can bear. This is the generalised assignment problem, which is NP-hard, so it
 * is a heuristic: where a firm has too much, it keeps what scores most, the other pairs are forbidden, and all is allocated anew, until no
 * firm has: each round forbids a pair at least, so it ends. The bound is that of the problem without sums, which holds with them too, for
 * what quotas have in the end: forbidden pairs may leave members with less than they had at first.
 */
export function flowWithinSums(
  { needs }: AllocationProblem,
  network: Network,
  { weightOf, mostOf }: SumLimit,
  solve: (value: Float64Array) => QuotaFlow,
): QuotaFlow {
  const weight = Float64Array.from(needs, ({ needId }) => weightOf(needId));
  const most = network.supplierIds.map(mostOf);
  const value = network.score.slice();
  let found = solve(value);
  const { boundOn } = found;
  for (;;) {
    const excess = excessOf(network, weight, most, found.used);
    if (excess.length === 0) return { ...found, bound: boundOn(found.quotas), boundOn };
    for (const arc of excess) value[arc] = -Infinity;
    found = solve(value);
  }
}

/** Used arcs that firms cannot bear beside those that they keep. */
function excessOf(network: Network, weight: Float64Array, most: readonly number[], used: Uint8Array): number[] {
  const own: number[][] = most.map(() => []);
  used.forEach((one, arc) => one && own[network.firm[arc]!]!.push(arc));
  return own.flatMap((arcs, firm) => {
    const weightOf = (arc: number) => weight[network.need[arc]!]!;
    if (arcs.reduce((sum, arc) => sum + weightOf(arc), 0) <= most[firm]!) return [];
    const kept = new Set(bestWithin(arcs, most[firm]!, weightOf, (arc) => network.score[arc]!));
    return arcs.filter((arc) => !kept.has(arc));
  });
}

/** More than this are too many to try all sets of. */
const MOST_TRIED = 12;

/** The set of highest score within a weight; for many, the best ones that fit one after the other. */
function bestWithin(
  arcs: readonly number[],
  most: number,
  weightOf: (arc: number) => number,
  scoreOf: (arc: number) => number,
): number[] {
  const best = [...arcs].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  if (arcs.length > MOST_TRIED) return firstThatFit(best, most, weightOf);
  let kept: number[] = [];
  for (let set = 0; set < 1 << best.length; set++) {
    const chosen = best.filter((_, i) => set & (1 << i));
    if (sumOf(chosen, weightOf) <= most && sumOf(chosen, scoreOf) > sumOf(kept, scoreOf)) kept = chosen;
  }
  return kept;
}

function firstThatFit(arcs: readonly number[], most: number, weightOf: (arc: number) => number): number[] {
  let left = most;
  return arcs.filter((arc) => {
    if (weightOf(arc) > left) return false;
    left -= weightOf(arc);
    return true;
  });
}

const sumOf = (arcs: readonly number[], of: (arc: number) => number) => arcs.reduce((sum, arc) => sum + of(arc), 0);
