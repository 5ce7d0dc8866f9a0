import { setUtilities } from "./formula-evaluation.js";
import { Operation } from "./formula-operations.js";
import { STEP_LENGTH, type Program } from "./formula-program.js";
import * as arithmetic from "./interval-arithmetic.js";
import * as functions from "./interval-functions.js";
import * as logic from "./interval-logic.js";
import { power } from "./interval-power.js";
import { hasInfinity, type Intervals, type IntervalStep } from "./interval.js";

const STEPS: Readonly<Record<Operation, IntervalStep>> = {
  [Operation.Add]: arithmetic.add,
  [Operation.Subtract]: arithmetic.subtract,
  [Operation.Multiply]: arithmetic.multiply,
  [Operation.Divide]: arithmetic.divide,
  [Operation.Power]: power,
  [Operation.Min]: functions.min,
  [Operation.Max]: functions.max,
  [Operation.Smaller]: logic.smaller,
  [Operation.SmallerOrEqual]: logic.smallerOrEqual,
  [Operation.Larger]: logic.larger,
  [Operation.LargerOrEqual]: logic.largerOrEqual,
  [Operation.Equal]: logic.equal,
  [Operation.And]: logic.and,
  [Operation.Or]: logic.or,
  [Operation.Negate]: functions.negate,
  [Operation.Not]: logic.not,
  [Operation.Abs]: functions.abs,
  [Operation.Sqrt]: functions.sqrt,
  [Operation.Exp]: functions.exp,
  [Operation.Log]: functions.log,
  [Operation.Log10]: functions.log10,
  [Operation.Log1p]: functions.log1p,
  [Operation.Round]: functions.round,
  [Operation.Floor]: functions.floor,
  [Operation.Ceil]: functions.ceil,
  [Operation.Choose]: logic.choose,
};

/**
 * A function from a box of utilities to the greatest score a program may give in it, by interval arithmetic (Moore, *Interval
 * Analysis*, 1966) over the same steps, in the same order, as evaluation takes.
 */
export function upperBounder(program: Program): (low: ArrayLike<number>, high: ArrayLike<number>) => number {
  const { code, slots, result } = program;
  const intervals = { low: slots.slice(), high: slots.slice(), maybeNaN: new Uint8Array(slots.length) };
  return (low, high) => {
    setUtilities(intervals.low, low);
    setUtilities(intervals.high, high);
    for (let at = 0; at < code.length; at += STEP_LENGTH) {
      const step = STEPS[code[at] as Operation];
      step(intervals, code[at + 4]!, code[at + 1]!, code[at + 2]!, code[at + 3]!);
    }
    return greatestScore(intervals, result);
  };
}

/** A value that is not finite scores 0. */
function greatestScore(intervals: Intervals, slot: number): number {
  const high = intervals.high[slot]!;
  if (Number.isNaN(high) || intervals.low[slot] === Infinity) return 0;
  return intervals.maybeNaN[slot] === 1 || hasInfinity(intervals, slot) ? Math.max(high, 0) : high;
}
