import type { Slot } from "./formula-program.js";

/**
 * What is known of the value in each slot: it lies in `[low, high]` or, where `maybeNaN` is 1, it may be NaN. A slot that is
 * certainly NaN has NaN for both ends; no other has either.
 *
 * Zeros have signs, since 1 / -0 is not 1 / 0. -0 comes before 0, as it does for Math.min: `[0, 1]` has no -0, `[-0, 1]` may.
 */
export interface Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly maybeNaN: Uint8Array;
}

/** Bounds the result of one step, given its operands. */
export type IntervalStep = (intervals: Intervals, to: Slot, first: Slot, second: Slot, third: Slot) => void;

export function store({ low, high, maybeNaN }: Intervals, to: Slot, from: number, until: number, nan: number): void {
  low[to] = from;
  high[to] = until;
  maybeNaN[to] = nan;
}

/** Extends what a slot holds to the hull with another interval; either may be certainly NaN. */
export function include(intervals: Intervals, to: Slot, from: number, until: number, nan: number): void {
  const { low, high, maybeNaN } = intervals;
  if (Number.isNaN(low[to])) store(intervals, to, from, until, 1);
  else if (Number.isNaN(from)) maybeNaN[to] = 1;
  else store(intervals, to, Math.min(low[to]!, from), Math.max(high[to]!, until), maybeNaN[to]! | nan);
}

/** Whether a number is on the positive side, +0 included. */
export function isPositive(x: number): boolean {
  return x > 0 || Object.is(x, 0);
}

/** Whether a number is on the negative side, -0 included. */
export function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

/** Whether an interval has zeros of both signs. */
export function straddlesZero({ low, high }: Intervals, slot: Slot): boolean {
  return isNegative(low[slot]!) && isPositive(high[slot]!);
}

export function hasZero({ low, high }: Intervals, slot: Slot): boolean {
  return low[slot]! <= 0 && high[slot]! >= 0;
}

export function hasInfinity({ low, high }: Intervals, slot: Slot): boolean {
  return low[slot] === -Infinity || high[slot] === Infinity;
}
