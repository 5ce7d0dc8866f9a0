import { CRITERION_IDS } from "../domain/index.js";
import type { Program, Slot } from "./formula-program.js";
import { hasInfinity, type Intervals } from "./interval.js";
import { naturalExtension } from "./natural-extension.js";
import { regrouped } from "./regrouping.js";

const NO_ROOMS: ReadonlyMap<Slot, number> = new Map();
const NONE = new Float64Array(CRITERION_IDS.length);
const ALL = NONE.map(() => 1);

/** A function from a box of utilities to the greatest score a program may give in it. */
export type UpperBounder = (low: ArrayLike<number>, high: ArrayLike<number>) => number;

/** Bounds by intervals over a program that is put in the order in which they tell most. */
export function upperBounder(program: Program): UpperBounder {
  const better = regrouped(program, greatestSizes(program));
  const evaluate = naturalBounder(program, NO_ROOMS);
  if (better.rooms.size === 0) return evaluate;
  const bound = naturalBounder(better.program, better.rooms);
  return (low, high) => (isPoint(low, high) ? evaluate(low, high) : bound(low, high));
}

/** By slot, how far from 0 values may lie for any utilities; infinite where they may not be numbers. */
function greatestSizes(program: Program): Float64Array {
  const { low, high, maybeNaN } = naturalExtension(program, NO_ROOMS)(NONE, ALL);
  return low.map((from, slot) => (maybeNaN[slot] === 1 ? Infinity : Math.max(-from, high[slot]!)));
}

function isPoint(low: ArrayLike<number>, high: ArrayLike<number>): boolean {
  for (let i = 0; i < low.length; i += 1) if (low[i] !== high[i]) return false;
  return true;
}

function naturalBounder(program: Program, rooms: ReadonlyMap<Slot, number>): UpperBounder {
  const extension = naturalExtension(program, rooms);
  return (low, high) => greatestScore(extension(low, high), program.result);
}

/** A value that is not finite scores 0. */
function greatestScore(intervals: Intervals, slot: number): number {
  const high = intervals.high[slot]!;
  if (Number.isNaN(high) || intervals.low[slot] === Infinity) return 0;
  return intervals.maybeNaN[slot] === 1 || hasInfinity(intervals, slot) ? Math.max(high, 0) : high;
}
