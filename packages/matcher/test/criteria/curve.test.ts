import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logLinear } from "../../src/criteria/curve.js";
import { coreProfile } from "../../src/index.js";

const curve = coreProfile.criteria.size.curve;

describe("a curve that is linear in the logarithm", () => {
  it.each([
    [0.002, 0],
    [0.02, 1],
    [0.1, 1],
    [0.3, 1],
    [1, 0],
    // Half way in the logarithm: the geometric mean of the ends.
    [Math.sqrt(0.002 * 0.02), 0.5],
    [Math.sqrt(0.3 * 1), 0.5],
    // A quarter of the way from 0.3 to 1.
    [0.3 ** 0.75, 0.75],
  ])("of %d is %d", (x, y) => {
    expect(logLinear(curve, x)).toBeCloseTo(y, 12);
  });

  it.each([0, 0.0019, 1.0001, 50, Infinity, NaN])("is 0 outside its points, at %d", (x) => {
    expect(logLinear(curve, x)).toBe(0);
  });

  it("does not depend on the unit of its x axis", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 2, noNaN: true }), fc.integer({ min: 2, max: 1000 }), (x, factor) => {
        const scaled = curve.map(([at, y]) => [at * factor, y] as const);
        fc.pre(!curve.some(([at]) => Math.abs(at - x) < 1e-9));
        expect(logLinear(scaled, x * factor)).toBeCloseTo(logLinear(curve, x), 9);
      }),
    );
  });
});
