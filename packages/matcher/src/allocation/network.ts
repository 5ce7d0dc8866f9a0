import type { AllocationProblem } from "./problem.js";

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
      [firm[arc], need[arc], score[arc]] = [
        number,
        n,
        finite(option.score, `The score of ${option.supplierId} for ${needId}`),
      ];
    }
  }
  const supplierIds = [...numbers.keys()];
  return {
    needIds: needs.map(({ needId }) => needId),
    supplierIds,
    wanted: Int32Array.from(needs, ({ needId, wanted }) => count(wanted, `The number wanted of ${needId}`)),
    capacity: Int32Array.from(supplierIds, (id) => count(capacityOf(id), `The capacity of ${id}`)),
    start,
    firm,
    need,
    score,
  };
}

const MOST = 2 ** 31 - 1;

function count(value: number, what: string): number {
  if (Number.isInteger(value) && value >= 0 && value <= MOST) return value;
  throw new RangeError(`${what} is ${value}, and is to be a whole number from 0.`);
}

function finite(value: number, what: string): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`${what} is ${value}, and is to be a number.`);
}
