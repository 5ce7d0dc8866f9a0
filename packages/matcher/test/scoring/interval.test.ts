import { describe, expect, it } from "vitest";
import { add, divide, multiply, subtract } from "../../src/scoring/interval-arithmetic.js";
import * as functions from "../../src/scoring/interval-functions.js";
import * as logic from "../../src/scoring/interval-logic.js";
import { power } from "../../src/scoring/interval-power.js";
import { above, below } from "../../src/scoring/interval-widening.js";
import type { Intervals, IntervalStep } from "../../src/scoring/interval.js";

/** Numbers at which arithmetic changes its ways, ascending; -0 comes before 0. */
const ENDS = [
  -Infinity,
  -Number.MAX_VALUE,
  -2.5,
  -1,
  -0.5,
  -Number.MIN_VALUE,
  -0,
  0,
  Number.MIN_VALUE,
  0.3,
  1,
  3,
  Number.MAX_VALUE,
  Infinity,
];

/** Every interval with such ends, be NaN possible or not, and which of these numbers it holds. */
const INTERVALS = ENDS.flatMap((low, i) =>
  ENDS.slice(i).flatMap((high, j) =>
    [0, 1].map((nan) => ({ low, high, nan, values: [...ENDS.slice(i, i + j + 1), ...(nan === 1 ? [NaN] : [])] })),
  ),
).concat({ low: NaN, high: NaN, nan: 1, values: [NaN] });

type Interval = (typeof INTERVALS)[number];

const POINTS = INTERVALS.filter(({ low, high, nan }) => Object.is(low, high) && nan === 0);
const point = (value: number): Interval => ({ low: value, high: value, nan: 0, values: [value] });

function result(step: IntervalStep, operands: readonly Interval[]): Interval {
  const intervals: Intervals = {
    low: Float64Array.from([...operands.map(({ low }) => low), 0]),
    high: Float64Array.from([...operands.map(({ high }) => high), 0]),
    maybeNaN: Uint8Array.from([...operands.map(({ nan }) => nan), 0]),
  };
  const to = operands.length;
  step(intervals, to, 0, 1, 2);
  return { low: intervals.low[to]!, high: intervals.high[to]!, nan: intervals.maybeNaN[to]!, values: [] };
}

function has({ low, high, nan }: Interval, value: number): boolean {
  if (Number.isNaN(value)) return nan === 1;
  return isUpTo(low, value) && isUpTo(value, high);
}

function isUpTo(a: number, b: number): boolean {
  return a < b || (a === b && !(Object.is(a, 0) && Object.is(b, -0)));
}

/** What values of the operands give although their step does not allow for it. */
function missed(step: IntervalStep, f: (a: number, b: number, c: number) => number, operands: readonly Interval[]) {
  const bounds = result(step, operands);
  const [first, second, third] = [0, 1, 2].map((i) => operands[i]?.values ?? [NaN]) as [number[], number[], number[]];
  const misses: unknown[] = [];
  for (const a of first) {
    for (const b of second) {
      for (const c of third) {
        const value = f(a, b, c);
        if (!has(bounds, value)) misses.push({ operands, values: [a, b, c], value, bounds });
      }
    }
  }
  return misses;
}

const truth = (f: (a: number, b: number) => unknown) => (a: number, b: number) => (f(a, b) ? 1 : 0);

const OF_ONE: [string, IntervalStep, (x: number) => number][] = [
  ["-x", functions.negate, (x) => -x],
  ["|x|", functions.abs, Math.abs],
  ["sqrt", functions.sqrt, Math.sqrt],
  ["exp", functions.exp, Math.exp],
  ["log", functions.log, Math.log],
  ["log10", functions.log10, Math.log10],
  ["log1p", functions.log1p, Math.log1p],
  ["round", functions.round, (x) => (x < 0 ? -Math.floor(0.5 - x) : Object.is(x, -0) ? -0 : Math.floor(x + 0.5))],
  ["floor", functions.floor, Math.floor],
  ["ceil", functions.ceil, Math.ceil],
  ["not", logic.not, (x) => (x ? 0 : 1)],
];

const OF_TWO: [string, IntervalStep, (a: number, b: number) => number][] = [
  ["+", add, (a, b) => a + b],
  ["-", subtract, (a, b) => a - b],
  ["*", multiply, (a, b) => a * b],
  ["/", divide, (a, b) => a / b],
  ["min", functions.min, (a, b) => Math.min(a, b)],
  ["max", functions.max, (a, b) => Math.max(a, b)],
  ["<", logic.smaller, truth((a, b) => a < b)],
  ["<=", logic.smallerOrEqual, truth((a, b) => a <= b)],
  [">", logic.larger, truth((a, b) => a > b)],
  [">=", logic.largerOrEqual, truth((a, b) => a >= b)],
  ["==", logic.equal, truth((a, b) => a === b)],
  ["and", logic.and, truth((a, b) => a && b)],
  ["or", logic.or, truth((a, b) => a || b)],
];

describe("an interval", () => {
  it.each(OF_ONE)("holds every result of %s", (_, step, f) => {
    expect(INTERVALS.flatMap((a) => missed(step, f, [a]))).toEqual([]);
  });

  it.each(OF_TWO)("holds every result of %s", (_, step, f) => {
    for (const a of INTERVALS) expect(INTERVALS.flatMap((b) => missed(step, f, [a, b]))).toEqual([]);
  });

  it("holds every square", () => {
    const square: IntervalStep = (x, to, a) => {
      multiply(x, to, a, a, a);
    };
    expect(INTERVALS.flatMap((a) => missed(square, (x) => x * x, [a]))).toEqual([]);
  });

  it.each([-16, -15, -3, -2, -1, -0.5, -0, 0, 1 / 3, 0.5, 1, 1.5, 2, 3, 15, 16])("holds every power %d", (exponent) => {
    const f = (x: number) => x ** exponent;
    expect(INTERVALS.flatMap((a) => missed(power, f, [a, point(exponent)]))).toEqual([]);
  });

  it("holds the values of whichever branch may be chosen", () => {
    const f = (condition: number, yes: number, no: number) => (condition ? yes : no);
    const branches = INTERVALS.filter(({ low }, i) => i % 19 === 0 || Number.isNaN(low));
    for (const condition of INTERVALS) {
      const all = branches.flatMap((yes) => branches.flatMap((no) => missed(logic.choose, f, [condition, yes, no])));
      expect(all).toEqual([]);
    }
  });

  const sideOf = (x: number) => (x > 0 || Object.is(x, 0) ? 1 : -1);

  it("leaves room for results that are rounded in another way, of the same sign", () => {
    const nonZero = ENDS.filter((x) => x !== 0 && Number.isFinite(x));
    for (const x of nonZero) {
      const room = [below(x), above(x)] as const;
      expect(room[0] < x || room[0] === 0).toBe(true);
      expect(x < room[1] || room[1] === 0).toBe(true);
      expect(room.map(sideOf)).toEqual([sideOf(x), sideOf(x)]);
    }
    expect([below(0), below(-0), above(-0), above(0)].map(sideOf)).toEqual([1, -1, -1, 1]);
    expect(below(-0)).toBeLessThan(0);
    expect(above(0)).toBeGreaterThan(0);
    // What overflows at one end may not at the other.
    expect(below(Infinity)).toBeLessThan(Infinity);
    expect(above(-Infinity)).toBeGreaterThan(-Infinity);
  });

  it("of one number gives one number, the very one that is computed", () => {
    for (const [, step, f] of OF_ONE) for (const a of POINTS) expectPoint(result(step, [a]), f(a.low));
    for (const [, step, f] of OF_TWO) {
      for (const a of POINTS) for (const b of POINTS) expectPoint(result(step, [a, b]), f(a.low, b.low));
    }
    for (const a of POINTS) for (const e of [-3, -0.5, 2, 7]) expectPoint(result(power, [a, point(e)]), a.low ** e);
  });
});

function expectPoint({ low, high }: Interval, value: number): void {
  expect([low, high]).toEqual([value, value]);
}
