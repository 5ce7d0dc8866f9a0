import type { Slot } from "./formula-program.js";
import { hasZero, store, include, type Intervals, type IntervalStep } from "./interval.js";

// A truth value is 1 or 0; one that can be both lies in [0, 1]. A comparison with NaN is 0.

export const smaller: IntervalStep = (x, to, a, b) => {
  storeTruth(x, to, areNumbers(x, a, b) && x.high[a]! < x.low[b]!, x.low[a]! < x.high[b]!);
};

export const smallerOrEqual: IntervalStep = (x, to, a, b) => {
  storeTruth(x, to, areNumbers(x, a, b) && x.high[a]! <= x.low[b]!, x.low[a]! <= x.high[b]!);
};

export const larger: IntervalStep = (x, to, a, b, c) => {
  smaller(x, to, b, a, c);
};

export const largerOrEqual: IntervalStep = (x, to, a, b, c) => {
  smallerOrEqual(x, to, b, a, c);
};

export const equal: IntervalStep = (x, to, a, b) => {
  const { low, high } = x;
  const isOneNumber = areNumbers(x, a, b) && low[a] === high[b] && high[a] === low[b];
  storeTruth(x, to, isOneNumber, low[a]! <= high[b]! && high[a]! >= low[b]!);
};

export const and: IntervalStep = (x, to, a, b) => {
  storeTruth(x, to, !mayFail(x, a) && !mayFail(x, b), mayHold(x, a) && mayHold(x, b));
};

export const or: IntervalStep = (x, to, a, b) => {
  storeTruth(x, to, !mayFail(x, a) || !mayFail(x, b), mayHold(x, a) || mayHold(x, b));
};

export const not: IntervalStep = (x, to, a) => {
  storeTruth(x, to, !mayHold(x, a), mayFail(x, a));
};

/** The chosen branch, or the hull of both where either may be chosen. */
export const choose: IntervalStep = (x, to, condition, yes, no) => {
  const certain = mayFail(x, condition) ? no : yes;
  store(x, to, x.low[certain]!, x.high[certain]!, x.maybeNaN[certain]!);
  if (certain === no && mayHold(x, condition)) include(x, to, x.low[yes]!, x.high[yes]!, x.maybeNaN[yes]!);
};

/** Whether a value may count as true: as any number but 0. */
function mayHold({ low, high }: Intervals, slot: Slot): boolean {
  return low[slot]! < 0 || high[slot]! > 0;
}

/** Whether a value may count as false: as 0 or NaN. */
function mayFail(x: Intervals, slot: Slot): boolean {
  return x.maybeNaN[slot] === 1 || hasZero(x, slot);
}

function areNumbers({ maybeNaN }: Intervals, a: Slot, b: Slot): boolean {
  return (maybeNaN[a]! | maybeNaN[b]!) === 0;
}

function storeTruth(x: Intervals, to: Slot, isCertain: boolean, isPossible: boolean): void {
  store(x, to, isCertain ? 1 : 0, isPossible ? 1 : 0, 0);
}
