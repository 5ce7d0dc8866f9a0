import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthExponent } from "../../src/measuring/growth.js";
import { quantile, spreadOf, summarise } from "../../src/measuring/summary.js";

describe("quantiles", () => {
  it("are those of R's default, type 7: linear between the two nearest", () => {
    const values = [1, 2, 4, 8];
    for (const [share, expected] of [
      [0, 1],
      [0.25, 1.75],
      [0.5, 3],
      [0.9, 6.8],
      [1, 8],
    ] as const) {
      expect(quantile(values, share)).toBeCloseTo(expected, 12);
    }
  });

  it("of one value are that value, of none are not a number", () => {
    expect(summarise([7])).toEqual({ p50: 7, mean: 7, p99: 7 });
    expect(quantile([], 0.5)).toBeNaN();
  });

  it("do not depend on the order of the values", () => {
    const times = fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(times, (values) => {
        const { p50, p99 } = summarise([...values].reverse());
        const { median, min, max } = spreadOf(values);
        expect(p50).toBe(median);
        expect(min <= p50 && p50 <= p99 && p99 <= max).toBe(true);
      }),
    );
  });
});

describe("the exponent of growth", () => {
  it("is recovered from times that grow by it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 3, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (b, c) => {
          const points = [1e5, 1e6, 3e6].map((size) => ({ size, time: c * size ** b }));
          expect(growthExponent(points)).toBeCloseTo(b, 9);
        },
      ),
    );
  });

  it("is not known from one size", () => {
    expect(growthExponent([{ size: 10, time: 1 }])).toBeNaN();
  });
});
