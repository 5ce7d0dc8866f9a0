import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposureOf, gini } from "../../src/allocation/index.js";

describe("exposure", () => {
  it("has the Gini coefficient of its definition: half the relative mean difference over all pairs", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), (counts) => {
        const total = counts.reduce((sum, x) => sum + x, 0);
        fc.pre(total > 0);
        const differences = counts.flatMap((a) => counts.map((b) => Math.abs(a - b))).reduce((sum, d) => sum + d, 0);
        const expected = differences / (2 * counts.length * total);
        expect(gini(counts.toSorted((a, b) => a - b))).toBeCloseTo(expected, 12);
      }),
    );
  });

  it("counts firms that are never introduced, and shares by group", () => {
    const introduced = (supplierId: string) => ({ needId: "n", supplierId, score: 1 });
    const introductions = ["a", "a", "a", "b"].map(introduced);
    const groupOf = (id: string) => (id === "a" ? "TPE" : "PE");
    expect(exposureOf(introductions, ["a", "b", "c", "d"], groupOf)).toEqual({
      firms: 4,
      introduced: 2,
      most: 3,
      gini: 0.625,
      shares: { PE: 0.25, TPE: 0.75 },
    });
  });
});
