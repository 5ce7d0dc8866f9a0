import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combinedScore, MEANS } from "../../src/two-sided/index.js";

const utility = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(MEANS)("the %s combined score", (mean) => {
  it("is the same whichever side is named first", () => {
    fc.assert(
      fc.property(utility, utility, (a, b) => {
        expect(combinedScore(mean, a, b)).toBe(combinedScore(mean, b, a));
      }),
    );
  });

  it("is 0 when either side gains nothing, and the utility where both gain as much", () => {
    fc.assert(
      fc.property(utility, (a) => {
        expect(combinedScore(mean, a, 0)).toBe(0);
        expect(combinedScore(mean, 0, a)).toBe(0);
        expect(combinedScore(mean, a, a)).toBeCloseTo(a, 12);
      }),
    );
  });

  it("lies between both, and never falls when a side gains more", () => {
    fc.assert(
      fc.property(utility, utility, utility, (a, b, more) => {
        const score = combinedScore(mean, a, b);
        expect(score).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-12);
        expect(score).toBeLessThanOrEqual(Math.max(a, b) + 1e-12);
        expect(combinedScore(mean, Math.max(a, more), b)).toBeGreaterThanOrEqual(score - 1e-12);
        expect(combinedScore(mean, a, Math.max(b, more))).toBeGreaterThanOrEqual(score - 1e-12);
      }),
    );
  });

  it("takes what a formula gives beyond 0 and 1 for these", () => {
    expect(combinedScore(mean, -3, 0.5)).toBe(0);
    expect(combinedScore(mean, 7, 1)).toBe(1);
  });
});

describe("the combined scores", () => {
  it("are means as published: of 0.9 and 0.4, 0.553846… by the harmonic one and 0.6 by the geometric one", () => {
    expect(combinedScore("harmonic", 0.9, 0.4)).toBeCloseTo(0.72 / 1.3, 12);
    expect(combinedScore("geometric", 0.9, 0.4)).toBeCloseTo(0.6, 12);
  });

  it("put the harmonic mean at or below the geometric one, and that at or below the average", () => {
    fc.assert(
      fc.property(utility, utility, (a, b) => {
        const [harmonic, geometric] = MEANS.map((mean) => combinedScore(mean, a, b)) as [number, number];
        expect(harmonic).toBeLessThanOrEqual(geometric + 1e-12);
        expect(geometric).toBeLessThanOrEqual((a + b) / 2 + 1e-12);
      }),
    );
  });
});
