import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownParts } from "../../src/explanation/shown-parts.js";

const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
const total = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("the parts of a score as they are shown", () => {
  it("add up to the score as it is shown", () => {
    fc.assert(
      fc.property(parts, (exact) => {
        const shown = shownParts(exact, total(exact), 3);
        const thousandths = shown.map((part) => Math.round(part * 1000));
        expect(total(thousandths)).toBe(Math.round(total(exact) * 1000));
      }),
    );
  });

  it("stay within one unit of what they are", () => {
    fc.assert(
      fc.property(parts, (exact) => {
        shownParts(exact, total(exact), 3).forEach((part, i) => {
          expect(Math.abs(part - exact[i]!)).toBeLessThanOrEqual(0.001 + 1e-9);
        });
      }),
    );
  });

  it("give the missing unit to the part that lost most", () => {
    expect(shownParts([0.3336, 0.3333, 0.3331], 1, 3)).toEqual([0.334, 0.333, 0.333]);
  });
});
