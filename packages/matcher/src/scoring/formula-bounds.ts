import { CRITERION_IDS } from "../domain/index.js";
import { Direction, directionsOf } from "./directions.js";
import { evaluator } from "./formula-evaluation.js";
import type { Program, Slot } from "./formula-program.js";
import { hasInfinity, type Intervals } from "./interval.js";
import { naturalExtension } from "./natural-extension.js";
import { regrouped } from "./regrouping.js";

const NO_ROOMS: ReadonlyMap<Slot, number> = new Map();
const NONE = new Float64Array(CRITERION_IDS.length);
const ALL = NONE.map(() => 1);

/** A function from a box of utilities to the greatest score a program may give in it. */
export type UpperBounder = (low: ArrayLike<number>, high: ArrayLike<number>) => number;

/**
 * Bounds by intervals over a program that is put in the order in which they tell most. Along a criterion in which values only rise
 * or only fall, the end at which they are greatest stands for all of its interval.
 */
export function upperBounder(program: Program): UpperBounder {
  const everywhere = naturalExtension(program, NO_ROOMS)(NONE, ALL);
  const directions = directionsOf(program, everywhere);
  const narrowed = { low: NONE.slice(), high: NONE.slice() };
  const evaluate = evaluator(program);
  const bound = boxBounder(program, sizesOf(everywhere));
  return (low, high) => {
    const isPoint = narrow(narrowed, directions, low, high);
    return isPoint ? scoreOf(evaluate(narrowed.high)) : bound(narrowed.low, narrowed.high);
  };
}

/** Of a box, what may hold the greatest value; whether that is a single point. */
function narrow(
  narrowed: { readonly low: Float64Array; readonly high: Float64Array },
  directions: readonly Direction[],
  low: ArrayLike<number>,
  high: ArrayLike<number>,
): boolean {
  let isPoint = true;
  for (let i = 0; i < directions.length; i += 1) {
    if (directions[i] === Direction.None) continue;
    const from = low[i]!;
    const until = high[i]!;
    narrowed.low[i] = directions[i] === Direction.Up ? until : from;
    narrowed.high[i] = directions[i] === Direction.Down ? from : until;
    isPoint &&= narrowed.low[i] === narrowed.high[i];
  }
  return isPoint;
}

function boxBounder(program: Program, sizes: Float64Array): UpperBounder {
  const better = regrouped(program, sizes);
  const natural = naturalExtension(better.program, better.rooms);
  return (low, high) => greatestScore(natural(low, high), better.program.result);
}

/** By slot, how far from 0 values may lie; infinite where they may not be numbers. */
function sizesOf({ low, high, maybeNaN }: Intervals): Float64Array {
  return low.map((from, slot) => (maybeNaN[slot] === 1 ? Infinity : Math.max(-from, high[slot]!)));
}

/** A value that is not finite scores 0. */
function scoreOf(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function greatestScore(intervals: Intervals, slot: number): number {
  const high = intervals.high[slot]!;
  if (Number.isNaN(high) || intervals.low[slot] === Infinity) return 0;
  return intervals.maybeNaN[slot] === 1 || hasInfinity(intervals, slot) ? Math.max(high, 0) : high;
}
