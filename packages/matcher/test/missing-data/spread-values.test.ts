import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadValues } from "../../src/missing-data/spread-values.js";

const size = (value: number) => value;

describe("what an unknown value may be", () => {
  it("is each known value as often as it is known, where there are few", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), (known) => {
        const spread = spreadValues(known, size, 30);
        const shares = new Map(spread.map(({ value, weight }) => [value, weight]));
        expect(spread).toHaveLength(new Set(known).size);
        for (const value of known)
          expect(shares.get(value)).toBeCloseTo(known.filter((other) => other === value).length / known.length, 12);
      }),
    );
  });

  it("is the middle of each part of equal size, where there are many: of 1 to 100 in four parts, 13, 38, 63 and 88", () => {
    const known = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(spreadValues(known.toReversed(), size, 4)).toEqual(
      [13, 38, 63, 88].map((value) => ({ value, weight: 0.25 })),
    );
  });

  it("adds up to one, and holds no value that is not known", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (known, levels) => {
        const spread = spreadValues(known, size, levels);
        const total = spread.reduce((sum, { weight }) => sum + weight, 0);
        expect(total).toBeCloseTo(known.length === 0 ? 0 : 1, 12);
        for (const { value } of spread) expect(known).toContain(value);
        expect(spread.length).toBeLessThanOrEqual(levels);
      }),
    );
  });

  it("does not depend on the order in which values became known", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (known) => {
        expect(spreadValues(known.toReversed(), size, 7)).toEqual(spreadValues(known, size, 7));
      }),
    );
  });
});
