import fc from "fast-check";
import { evaluate as mathjsEvaluate } from "mathjs/number";
import { describe, expect, it } from "vitest";
import { CRITERION_IDS, InputError } from "../../src/index.js";
import { compileFormula } from "../../src/scoring/index.js";

interface Utilities {
  sector: number;
  region: number;
  size: number;
}

const valueOf = (text: string, utilities: Utilities) =>
  compileFormula(text).evaluate(CRITERION_IDS.map((id) => (id in utilities ? utilities[id as keyof Utilities] : 0)));

const variable = fc.constantFrom("sector", "region", "size");

/**
 * Random formulas over the whole allowed language. mathjs compares and rounds with a tolerance of 1e-12, so comparisons and
 * rounding apply to values that are equal or at least 0.01 apart.
 */
const formulas = fc.letrec<Record<"expression" | "condition", string>>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(variable, fc.constantFrom("0.5", "2", "1e-3")),
    fc.tuple(fc.constantFrom("round", "floor", "ceil"), variable).map(([name, a]) => `${name}(10 * ${a})`),
    fc
      .tuple(tie("expression"), fc.constantFrom("+", "-", "*", "/"), tie("expression"))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie("expression").map((a) => `-(${a})`),
    fc.tuple(tie("expression"), fc.integer({ min: -4, max: 4 })).map(([a, n]) => `(${a})^(${n})`),
    fc
      .tuple(fc.constantFrom("abs", "sqrt", "exp", "log", "log10", "log1p"), tie("expression"))
      .map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(fc.constantFrom("min", "max"), fc.array(tie("expression"), { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => `${name}(${args.join(", ")})`),
    fc
      .tuple(tie("condition"), tie("expression"), tie("expression"))
      .map(([condition, a, b]) => `(${condition} ? ${a} : ${b})`),
  ),
  condition: fc.oneof(
    { maxDepth: 2 },
    fc
      .tuple(variable, fc.constantFrom("<", "<=", ">", ">=", "==", "!="), fc.oneof(variable, fc.constant("0.5")))
      .map(([a, op, b]) => `${a} ${op} ${b}`),
    fc
      .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
      .map(([a, op, b]) => `((${a}) ${op} (${b}))`),
    tie("condition").map((a) => `not (${a})`),
  ),
}));

const utility = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
const utilitiesOfFirm = fc.record({ sector: utility, region: utility, size: utility });

const ones = Array.from({ length: 8 }, () => "1+1+1+1").join();

describe("a formula", () => {
  it("means what mathjs means by it", () => {
    const short = formulas.expression.filter((text) => text.length <= 500);
    fc.assert(
      fc.property(short, utilitiesOfFirm, (text, utilities) => {
        const expected = Number(mathjsEvaluate(text, { ...utilities }));
        const actual = valueOf(text, utilities);
        if (Number.isFinite(expected)) {
          expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
        } else {
          expect(actual).toBe(expected);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["sector * (0.6 * region + 0.4 * size)", 0.8 * (0.6 * 0.5 + 0.4 * 0.25)],
    ["sector > 0.7 ? 1 : 0", 1],
    ["sector > 0.8", 0],
    ["not (sector >= 0.8 and region < 0.5)", 1],
    ["clamp(3 * sector, 0, 1)", 1],
    ["clamp(region - 2, 0.1, 1)", 0.1],
    ["sector ^ 2", 0.64],
    ["pow(region, -2)", 4],
    ["round(2.5) + round(-2.5) + round(size)", 0],
    ["floor(1.9) + ceil(1.1)", 3],
    ["true ? sector : region", 0.8],
    ["sector == 0.8 ? region : size", 0.5],
  ])("%s is %d", (text, value) => {
    expect(valueOf(text, { sector: 0.8, region: 0.5, size: 0.25 })).toBeCloseTo(value, 12);
  });

  it.each([
    [
      "sector * regoin",
      `regoin is not a criterion (${CRITERION_IDS.join(", ")}). At character 10. Did you mean region?`,
    ],
    ["sector +", "Unexpected end of expression"],
    ["2 sector", "A multiplication sign is missing."],
    ["sector ^ region", "An exponent is a number from -16 to 16. At character 10."],
    ["sector ^ 17", "An exponent is a number from -16 to 16."],
    ["import(sector)", "import is not allowed"],
    ["constructor(sector)", "constructor is not allowed"],
    ["sector.constructor", "is not allowed here"],
    ["toString", "toString is not a criterion"],
    ["[sector, region]", "is not allowed here"],
    ["f(x) = x", "is not allowed here"],
    ["a = sector", "is not allowed here"],
    ["sector; region", "is not allowed here"],
    ["range(0, 1e9)", "range is not allowed"],
    ["1e13 * sector", "is not a number up to 1000000000000"],
    ["sector!", "factorial is not allowed"],
    ["sector < region < size", "is not allowed here"],
    ['"text"', "is not a number"],
    ["min()", "min takes 1 to 8 values"],
    ["max(1, 2, 3, 4, 5, 6, 7, 8, 9)", "max takes 1 to 8 values"],
    ["clamp(sector, 1)", "clamp takes 3 values"],
    ["sector and", "Unexpected end of expression"],
    [`sector${" ".repeat(500)}`, "longer than 500 characters"],
    [`${"(".repeat(40)}sector${")".repeat(40)}`, "nested more than 32 deep"],
    [Array.from({ length: 120 }, () => "1").join("+"), "nested more than 32 deep"],
    [`${"(".repeat(240)}sector${")".repeat(240)}`, "nested"],
    [`max(${Array.from({ length: 6 }, () => `max(${ones})`).join()})`, "more than 200 parts"],
    [" ", "It is empty."],
    ["sector.min(1)", "is not allowed here"],
    ["min?.(sector, 1)", "is not allowed here"],
    ["sector % 2", "% is not allowed here"],
  ])("%.40s is refused with the reason", (text, reason) => {
    expect(() => compileFormula(text)).toThrow(InputError);
    expect(() => compileFormula(text)).toThrow(reason);
  });
});
