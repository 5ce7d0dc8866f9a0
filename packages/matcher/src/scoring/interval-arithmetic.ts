import type { Slot } from "./formula-program.js";
import { hasInfinity, hasZero, store, straddlesZero, type Intervals, type IntervalStep } from "./interval.js";

// + - * and / are rounded correctly, so that a rounded result never falls where the exact one rises: the ends of the operands
// give the ends of the result. Only infinities and zeros in divisors need care.

export const add: IntervalStep = (x, to, a, b) => {
  sum(x, to, a, b, x.low[b]!, x.high[b]!);
};

export const subtract: IntervalStep = (x, to, a, b) => {
  sum(x, to, a, b, -x.high[b]!, -x.low[b]!);
};

function sum(x: Intervals, to: Slot, a: Slot, b: Slot, bLow: number, bHigh: number): void {
  const aLow = x.low[a]!;
  const aHigh = x.high[a]!;
  const from = aLow + bLow;
  const until = aHigh + bHigh;
  const nan = x.maybeNaN[a]! | x.maybeNaN[b]!;
  // Finite ends come from finite operands.
  if (from > -Infinity && until < Infinity) store(x, to, from, until, nan);
  else storeUnbounded(x, to, from, until, nan | Number(areOpposed(aHigh, bLow) || areOpposed(aLow, bHigh)));
}

function areOpposed(a: number, b: number): boolean {
  return Math.abs(a) === Infinity && a === -b;
}

/** Where infinities met at one end, one operand is infinite for certain, and the sum is the other end, or NaN. */
function storeUnbounded(x: Intervals, to: Slot, from: number, until: number, nan: number): void {
  store(x, to, Number.isNaN(from) ? until : from, Number.isNaN(until) ? from : until, nan);
}

export const multiply: IntervalStep = (x, to, a, b) => {
  if (a === b) {
    square(x, to, a);
    return;
  }
  const { low, high } = x;
  storeCorners(x, to, a, b, low[a]! * low[b]!, low[a]! * high[b]!, high[a]! * low[b]!, high[a]! * high[b]!);
  if (isBounded(x, to)) return;
  if ((hasZero(x, a) && hasInfinity(x, b)) || (hasInfinity(x, a) && hasZero(x, b))) x.maybeNaN[to] = 1;
};

/** A number times itself: never negative. */
function square(x: Intervals, to: Slot, a: Slot): void {
  const low = x.low[a]!;
  const high = x.high[a]!;
  const least = low < 0 && high > 0 ? 0 : Math.min(low * low, high * high);
  store(x, to, least, Math.max(low * low, high * high), x.maybeNaN[a]!);
}

export const divide: IntervalStep = (x, to, a, b) => {
  const { low, high } = x;
  // Among the quotients by zeros of both signs are both infinities.
  if (straddlesZero(x, b)) storeCorners(x, to, a, b, -Infinity, Infinity, low[a]!, high[a]!);
  else storeCorners(x, to, a, b, low[a]! / low[b]!, low[a]! / high[b]!, high[a]! / low[b]!, high[a]! / high[b]!);
  if (isBounded(x, to)) return;
  if ((hasZero(x, a) && hasZero(x, b)) || (hasInfinity(x, a) && hasInfinity(x, b))) x.maybeNaN[to] = 1;
};

/** Whether a result is bounded. If so, no infinity went in, and no zero was divided by zero but at a corner that told of it. */
function isBounded(x: Intervals, slot: Slot): boolean {
  return x.low[slot]! > -Infinity && x.high[slot]! < Infinity;
}

/** Stores the hull of the results at the corners of two operands, between which all others lie. */
function storeCorners(x: Intervals, to: Slot, a: Slot, b: Slot, p: number, q: number, r: number, s: number): void {
  const from = Math.min(p, q, r, s);
  if (Number.isNaN(from)) storeAroundNaN(x, to, a, b, [p, q, r, s]);
  else store(x, to, from, Math.max(p, q, r, s), x.maybeNaN[a]! | x.maybeNaN[b]!);
}

/** Beside a corner that is NaN, such as 0 · ∞, lie zeros, or what other corners have, unless the corner is all there is. */
function storeAroundNaN(x: Intervals, to: Slot, a: Slot, b: Slot, corners: readonly number[]): void {
  const { low, high } = x;
  const areNumbers = low[a]! <= high[a]! && low[b]! <= high[b]!;
  const isArea = areNumbers && (low[a]! < high[a]! || low[b]! < high[b]!);
  const beside = isArea ? 0 : NaN;
  const from = Math.min(...corners.map((corner) => (Number.isNaN(corner) ? -beside : corner)));
  const until = Math.max(...corners.map((corner) => (Number.isNaN(corner) ? beside : corner)));
  store(x, to, from, until, 1);
}
