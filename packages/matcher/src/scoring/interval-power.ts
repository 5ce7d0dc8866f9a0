import type { Slot } from "./formula-program.js";
import { store, straddlesZero, include, type Intervals, type IntervalStep } from "./interval.js";
import { above, below } from "./interval-widening.js";

/** A power with a literal exponent, so `e` holds a single number. */
export const power: IntervalStep = (x, to, a, e) => {
  const exponent = x.low[e]!;
  if (exponent === 0)
    // NaN too gives 1.
    store(x, to, 1, 1, 0);
  else if (!(x.low[a]! < x.high[a]!)) ofPoint(x, to, a, exponent);
  else if (!Number.isInteger(exponent)) fractional(x, to, a, exponent);
  else if (exponent % 2 === 0) even(x, to, a, exponent);
  else odd(x, to, a, exponent);
};

/** Exactly what evaluation gives. */
function ofPoint(x: Intervals, to: Slot, a: Slot, exponent: number): void {
  const value = x.low[a]! ** exponent;
  store(x, to, value, x.high[a]! ** exponent, x.maybeNaN[a]! | Number(Number.isNaN(value)));
}

function even(x: Intervals, to: Slot, a: Slot, exponent: number): void {
  const low = Math.abs(x.low[a]!);
  const high = Math.abs(x.high[a]!);
  const least = straddlesZero(x, a) ? 0 : Math.min(low, high);
  monotone(x, to, least, Math.max(low, high), exponent, x.maybeNaN[a]!);
}

function odd(x: Intervals, to: Slot, a: Slot, exponent: number): void {
  if (exponent < 0 && straddlesZero(x, a)) store(x, to, -Infinity, Infinity, x.maybeNaN[a]!);
  else monotone(x, to, x.low[a]!, x.high[a]!, exponent, x.maybeNaN[a]!);
}

/** NaN for negative numbers, but for -∞, which is taken as if it were ∞. */
function fractional(x: Intervals, to: Slot, a: Slot, exponent: number): void {
  const low = x.low[a]!;
  const high = x.high[a]!;
  if (high < 0) store(x, to, NaN, NaN, 1);
  else monotone(x, to, Math.max(low, 0), high, exponent, x.maybeNaN[a]! | Number(low < 0));
  if (low === -Infinity) include(x, to, low ** exponent, low ** exponent, 0);
}

/** Where powers rise, for a positive exponent, or fall. */
function monotone(x: Intervals, to: Slot, from: number, until: number, exponent: number, nan: number): void {
  const a = from ** exponent;
  const b = until ** exponent;
  if (exponent > 0) store(x, to, below(a), above(b), nan);
  else store(x, to, below(b), above(a), nan);
}
