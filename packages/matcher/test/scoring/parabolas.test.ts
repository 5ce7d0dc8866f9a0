import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERION_IDS } from "../../src/domain/index.js";
import { compileFormula } from "../../src/scoring/index.js";

const RUNS = 3_000;
const SAMPLES = 1_000;
/** Above what rounding does to values of this size. */
const ROUNDING = 1e-10;

const coefficient = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1, -1, 2), fc.double({ min: -4, max: 4, noNaN: true }));
const end = fc.double({ min: 0, max: 1, noNaN: true });

/** Ways to write a line or a parabola, in which the criterion x stands more than once; |its second derivative| is at most 64. */
const written = fc
  .tuple(
    fc.constantFrom(
      "#a * x ^ 2 + #b * x + #c",
      "#c + x * (#b + #a * x)",
      "(#a + #b * x) * (#c + #d * x)",
      "#a * x * (1 - x)",
      "x - x ^ 2",
      "#a * x - #b * x",
      "-(#a * x) * (#b - x) / 0.7",
      "#a * (x - #b) ^ 2 - #c * (x + #d)",
      "pow(x, 2) - (#a + x) * (#a + x) * #b",
    ),
    fc.tuple(coefficient, coefficient, coefficient, coefficient),
  )
  .map(([form, coefficients]) =>
    "abcd".split("").reduce((text, c, i) => text.replaceAll(`#${c}`, `(${coefficients[i]!})`), form),
  );

const withSize = (size: number, others: number) => CRITERION_IDS.map((id) => (id === "size" ? size : others));

describe("a line or parabola of one criterion", () => {
  const bound = (text: string, low: number, high: number) =>
    compileFormula(text.replaceAll("x", "size")).upperBound(withSize(low, 0), withSize(high, 1));
  const at = (text: string, size: number) => compileFormula(text.replaceAll("x", "size")).evaluate(withSize(size, 0));

  it("is bounded by its greatest value, however it is written", () => {
    fc.assert(
      fc.property(written, end, end, (text, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const formula = compileFormula(text.replaceAll("x", "size"));
        const values = Array.from({ length: SAMPLES + 1 }, (_, i) =>
          formula.evaluate(withSize(Math.min(high, low + ((high - low) * i) / SAMPLES), 0)),
        );
        const greatest = Math.max(...values);
        // Between two samples a parabola rises no higher than its second derivative allows.
        const above = (64 / 8) * ((high - low) / SAMPLES) ** 2 + ROUNDING;
        expect(formula.upperBound(withSize(low, 0), withSize(high, 1))).toBeGreaterThanOrEqual(greatest);
        expect(formula.upperBound(withSize(low, 0), withSize(high, 1))).toBeLessThanOrEqual(greatest + above);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ["x * (1 - x)", 0, 1, 0.25, "its top lies inside"],
    ["x * (1 - x)", 0.6, 0.9, 0.24, "it falls all along"],
    ["x ^ 2 - x", 0.1, 0.7, -0.09, "it is least inside"],
    ["1 / (1 + x * (1 - x))", 0, 1, 1, "its least value counts too"],
    ["x - x", 0, 1, 0, "nothing is left"],
  ])("as %s on [%d, %d] is at most %d: %s", (text, low, high, most) => {
    expect(bound(text, low, high)).toBeCloseTo(most, 12);
  });

  it("is left to intervals where its coefficients overflow", () => {
    const huge = Array.from({ length: 26 }, () => "1e12").join(" * ");
    expect(bound(`0 * (x * ${huge} - x * ${huge})`, 0.5, 0.6)).toBe(0);
    expect(at(`0 * (x * ${huge} - x * ${huge})`, 0.5)).toBeNaN();
  });
});
