import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Curve } from "../../src/criteria/curve.js";
import { coreProfile } from "../../src/index.js";

const points = coreProfile.criteria.size.curve;
const curve = new Curve(points);

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
    expect(curve.valueAt(x)).toBeCloseTo(y, 12);
  });

  it.each([0, 0.0019, 1.0001, 50, Infinity, NaN])("is 0 outside its points, at %d", (x) => {
    expect(curve.valueAt(x)).toBe(0);
  });

  it("does not depend on the unit of its x axis", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 2, noNaN: true }), fc.integer({ min: 2, max: 1000 }), (x, factor) => {
        const scaled = new Curve(points.map(([at, y]) => [at * factor, y]));
        fc.pre(!points.some(([at]) => Math.abs(at - x) < 1e-9));
        expect(scaled.valueAt(x * factor)).toBeCloseTo(curve.valueAt(x), 9);
      }),
    );
  });

  it("bounds its values over any stretch, closely", () => {
    const ends = fc.oneof(
      fc.constantFrom(0, 0.002, 0.02, 0.3, 1, Infinity),
      fc.double({ min: 0, max: 2, noNaN: true }),
    );
    const point = fc.tuple(fc.double({ min: 0.001, max: 2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    const curves = fc.uniqueArray(point, { minLength: 2, maxLength: 6, selector: ([x]) => x });
    fc.assert(
      fc.property(curves, ends, ends, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, a, b, share) => {
        const any = new Curve(drawn.toSorted(([x], [y]) => x - y));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const inside = Math.min(to, Math.max(from, from + share * (Math.min(to, 3) - from)));
        expect(any.valueAt(inside)).toBeLessThanOrEqual(any.highestIn(from, to));
        expect(any.valueAt(inside)).toBeGreaterThanOrEqual(any.lowestIn(from, to));
        const sampled = [from, to, ...drawn.map(([x]) => x).filter((x) => x >= from && x <= to)].map((x) =>
          any.valueAt(x),
        );
        expect(any.highestIn(from, to)).toBeLessThanOrEqual(Math.max(...sampled) + 1e-12);
        expect(any.highestIn(to, to)).toBe(any.valueAt(to));
      }),
      { numRuns: 2_000 },
    );
  });
});
