import { roundHalfAway } from "./formula-operations.js";
import { store, type Intervals, type IntervalStep } from "./interval.js";
import { above, below } from "./interval-widening.js";

export const min: IntervalStep = ({ low, high, maybeNaN }, to, a, b) => {
  low[to] = Math.min(low[a]!, low[b]!);
  high[to] = Math.min(high[a]!, high[b]!);
  maybeNaN[to] = maybeNaN[a]! | maybeNaN[b]!;
};

export const max: IntervalStep = ({ low, high, maybeNaN }, to, a, b) => {
  low[to] = Math.max(low[a]!, low[b]!);
  high[to] = Math.max(high[a]!, high[b]!);
  maybeNaN[to] = maybeNaN[a]! | maybeNaN[b]!;
};

export const negate: IntervalStep = (x, to, a) => {
  store(x, to, -x.high[a]!, -x.low[a]!, x.maybeNaN[a]!);
};

export const abs: IntervalStep = (x, to, a) => {
  const low = Math.abs(x.low[a]!);
  const high = Math.abs(x.high[a]!);
  const least = x.low[a]! < 0 && x.high[a]! > 0 ? 0 : Math.min(low, high);
  store(x, to, least, Math.max(low, high), x.maybeNaN[a]!);
};

export const round = exact(roundHalfAway);
export const floor = exact(Math.floor);
export const ceil = exact(Math.ceil);
/** -0 is where the domain starts: its root is -0. */
export const sqrt = exact(Math.sqrt, -0);
export const exp = approximate(Math.exp);
export const log = approximate(Math.log, -0);
export const log10 = approximate(Math.log10, -0);
export const log1p = approximate(Math.log1p, -1);

/** An increasing function, rounded correctly, that is NaN below its domain. */
function exact(f: (x: number) => number, domainStart = -Infinity): IntervalStep {
  return (x, to, a) => {
    const from = startIn(x, a, domainStart);
    store(x, to, f(from), f(x.high[a]!), x.maybeNaN[a]! | Number(x.low[a]! < domainStart));
  };
}

/** The same, but only nearly right, except that it always gives the same for the same number. */
function approximate(f: (x: number) => number, domainStart = -Infinity): IntervalStep {
  const exactly = exact(f, domainStart);
  return (x, to, a, b, c) => {
    exactly(x, to, a, b, c);
    if (x.low[a]! < x.high[a]!) store(x, to, below(x.low[to]!), above(x.high[to]!), x.maybeNaN[to]!);
  };
}

/** Where an interval's part in a domain starts; the interval's own start if there is none, where the function is NaN too. */
function startIn({ low, high }: Intervals, slot: number, domainStart: number): number {
  return high[slot]! < domainStart ? low[slot]! : Math.max(low[slot]!, domainStart);
}
