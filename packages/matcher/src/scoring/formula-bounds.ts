import { setUtilities } from "./formula-evaluation.js";
import { Operation } from "./formula-operations.js";
import { STEP_LENGTH, type Program } from "./formula-program.js";
import * as arithmetic from "./interval-arithmetic.js";
import * as functions from "./interval-functions.js";
import * as logic from "./interval-logic.js";
import { withinParabola } from "./interval-parabola.js";
import { power } from "./interval-power.js";
import { hasInfinity, type Intervals, type IntervalStep } from "./interval.js";
import { parabolasIn } from "./parabolas.js";

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
  const steps = stepsOf(program);
  const intervals = { low: slots.slice(), high: slots.slice(), maybeNaN: new Uint8Array(slots.length) };
  return (low, high) => {
    setUtilities(intervals.low, low);
    setUtilities(intervals.high, high);
    for (let i = 0, at = 0; i < steps.length; i += 1, at += STEP_LENGTH) {
      steps[i]!(intervals, code[at + 4]!, code[at + 1]!, code[at + 2]!, code[at + 3]!);
    }
    return greatestScore(intervals, result);
  };
}

function stepsOf(program: Program): IntervalStep[] {
  const parabolas = parabolasIn(program);
  return Array.from({ length: program.code.length / STEP_LENGTH }, (_, i) => {
    const step = STEPS[program.code[i * STEP_LENGTH] as Operation];
    const { parabola, criterion } = parabolas.get(program.code[i * STEP_LENGTH + STEP_LENGTH - 1]!) ?? {};
    return parabola === undefined || criterion === undefined ? step : withinParabola(step, parabola, criterion);
  });
}

/** A value that is not finite scores 0. */
function greatestScore(intervals: Intervals, slot: number): number {
  const high = intervals.high[slot]!;
  if (Number.isNaN(high) || intervals.low[slot] === Infinity) return 0;
  return intervals.maybeNaN[slot] === 1 || hasInfinity(intervals, slot) ? Math.max(high, 0) : high;
}
