import { setUtilities } from "./formula-evaluation.js";
import { Operation } from "./formula-operations.js";
import { STEP_LENGTH, type Program, type Slot } from "./formula-program.js";
import * as arithmetic from "./interval-arithmetic.js";
import * as functions from "./interval-functions.js";
import * as logic from "./interval-logic.js";
import { withinParabola } from "./interval-parabola.js";
import { power } from "./interval-power.js";
import type { Intervals, IntervalStep } from "./interval.js";
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
 * A program run on intervals (Moore, *Interval Analysis*, 1966): the same steps, in the same order, as evaluation takes. Results
 * that are given room are widened by it. What it returns holds until the next call.
 */
export function naturalExtension(
  program: Program,
  rooms: ReadonlyMap<Slot, number>,
): (low: ArrayLike<number>, high: ArrayLike<number>) => Intervals {
  const { code, slots } = program;
  const steps = stepsOf(program, rooms);
  const intervals = { low: slots.slice(), high: slots.slice(), maybeNaN: new Uint8Array(slots.length) };
  return (low, high) => {
    setUtilities(intervals.low, low);
    setUtilities(intervals.high, high);
    for (let i = 0, at = 0; i < steps.length; i += 1, at += STEP_LENGTH) {
      steps[i]!(intervals, code[at + 4]!, code[at + 1]!, code[at + 2]!, code[at + 3]!);
    }
    return intervals;
  };
}

function stepsOf(program: Program, rooms: ReadonlyMap<Slot, number>): IntervalStep[] {
  const parabolas = parabolasIn(program);
  return Array.from({ length: program.code.length / STEP_LENGTH }, (_, i) => {
    const to = program.code[i * STEP_LENGTH + STEP_LENGTH - 1]!;
    const { parabola, criterion } = parabolas.get(to) ?? {};
    const step = STEPS[program.code[i * STEP_LENGTH] as Operation];
    const tight = parabola === undefined || criterion === undefined ? step : withinParabola(step, parabola, criterion);
    const room = rooms.get(to);
    return room === undefined ? tight : withRoom(tight, room);
  });
}

function withRoom(step: IntervalStep, room: number): IntervalStep {
  return (x, to, a, b, c) => {
    step(x, to, a, b, c);
    x.low[to]! -= room;
    x.high[to]! += room;
  };
}
