import { requireCount } from "../options.js";
import type { AllocationNeed, AllocationProblem, Option } from "./problem.js";

/**
 * An allocation problem as a network: arcs from needs to firms, those of a need side by side. Needs and firms are numbered from 0
 * in the order in which they appear.
 */
export interface Network {
  readonly needIds: readonly string[];
  readonly supplierIds: readonly string[];
  /** Most introductions of each need. */
  readonly wanted: Int32Array;
  /** Most introductions of each firm. */
  readonly capacity: Int32Array;
  /** Arcs of need n are those from `start[n]` to `start[n + 1]`. */
  readonly start: Int32Array;
  /** The firm of each arc. */
  readonly firm: Int32Array;
  /** The need of each arc. */
  readonly need: Int32Array;
  readonly score: Float64Array;
}

/** @throws RangeError for a score, a number wanted or a capacity that is none, and for a firm that a need has twice. */
export function networkOf({ needs, capacityOf }: AllocationProblem): Network {
  const numbers = new Map<string, number>();
  const start = new Int32Array(needs.length + 1);
  needs.forEach(({ options }, n) => (start[n + 1] = start[n]! + options.length));
  const arcs = start[needs.length]!;
  const [firm, need, score] = [new Int32Array(arcs), new Int32Array(arcs), new Float64Array(arcs)];
  for (const [n, { needId, options }] of needs.entries()) {
    if (new Set(options.map(({ supplierId }) => supplierId)).size < options.length)
      throw new RangeError(`Need ${needId} has a firm twice among its options.`);
    for (const [i, option] of options.entries()) {
      const arc = start[n]! + i;
      const number = numbers.get(option.supplierId) ?? numbers.size;
      numbers.set(option.supplierId, number);
      [firm[arc], need[arc], score[arc]] = [number, n, scoreOf(option, needId)];
    }
  }
  const supplierIds = [...numbers.keys()];
  return {
    needIds: needs.map(({ needId }) => needId),
    supplierIds,
    wanted: Int32Array.from(needs, wantedOf),
    capacity: Int32Array.from(supplierIds, (id) => capacityIn({ capacityOf }, id)),
    start,
    firm,
    need,
    score,
  };
}

/** Counts are kept in 32 bits with a sign. */
const MOST = 2 ** 31 - 1;

/** @throws RangeError for a number wanted that is none. */
export function wantedOf({ needId, wanted }: Pick<AllocationNeed, "needId" | "wanted">): number {
  requireCount(`The number wanted of ${needId}`, wanted, { most: MOST });
  return wanted;
}

/** @throws RangeError for a capacity that is none. */
export function capacityIn({ capacityOf }: Pick<AllocationProblem, "capacityOf">, supplierId: string): number {
  const capacity = capacityOf(supplierId);
  requireCount(`The capacity of ${supplierId}`, capacity, { most: MOST });
  return capacity;
}

/** @throws RangeError for a score that is none. */
export function scoreOf({ supplierId, score }: Option, needId: string): number {
  if (Number.isFinite(score)) return score;
  throw new RangeError(`The score of ${supplierId} for ${needId} is ${score}, and is to be a number.`);
}
