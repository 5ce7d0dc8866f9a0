import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/index.js";
import { compileFormula, type Formula } from "../../src/scoring/index.js";
import { anyFormula } from "./arbitrary-formula.js";

type Triple = readonly [number, number, number];

const FORMULAS = 4_000;
const POINTS_A_BOX = 16;

const formulas = anyFormula.map(compiled).filter((formula) => formula !== undefined);

/** Nothing for a formula that is over a limit. */
function compiled(text: string): Formula | undefined {
  try {
    return compileFormula(text);
  } catch (error) {
    if (error instanceof InputError && /parts|deep|longer/.test(error.message)) return undefined;
    throw error;
  }
}

/** Utilities at which formulas turn, and any others. */
const utility = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 1),
  fc.constantFrom(Number.MIN_VALUE, 1e-300, 2 ** -53, 1 - 2 ** -53),
  fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
);
const range = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(utility, utility).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const) },
  { weight: 1, arbitrary: utility.map((x) => [x, x] as const) },
);
const boxes = fc.tuple(range, range, range);
type Box = typeof boxes extends fc.Arbitrary<infer T> ? T : never;

/** Where a point lies between two ends: often at one of them, so that corners, edges and faces are met. */
const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const points = fc.array(fc.tuple(part, part, part), { minLength: POINTS_A_BOX, maxLength: POINTS_A_BOX });

const lowOf = (box: Box): Triple => [box[0][0], box[1][0], box[2][0]];
const highOf = (box: Box): Triple => [box[0][1], box[1][1], box[2][1]];
const between = ([low, high]: readonly [number, number], t: number) =>
  t === 1 ? high : Math.min(high, low + t * (high - low));
const pointIn = (box: Box, [a, b, c]: Triple): Triple => [between(box[0], a), between(box[1], b), between(box[2], c)];
const CORNERS: readonly Triple[] = [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [a, b, c] as const)));

const scoreAt = (formula: Formula, utilities: Triple) => {
  const value = formula.evaluate(utilities);
  return Number.isFinite(value) ? value : 0;
};

const boundOf = (text: string, box: Box) => compileFormula(text).upperBound(lowOf(box), highOf(box));

describe("a formula's upper bound", () => {
  it("is not below the score of any point of the box", () => {
    fc.assert(
      fc.property(formulas, boxes, points, (formula, box, inside) => {
        const bound = formula.upperBound(lowOf(box), highOf(box));
        for (const parts of [...CORNERS, ...inside]) {
          const utilities = pointIn(box, parts);
          const score = scoreAt(formula, utilities);
          if (!(score <= bound)) throw new Error(`${formula.text} is ${score} at ${utilities.join()}, above ${bound}`);
        }
      }),
      { numRuns: FORMULAS },
    );
  });

  it("is the score itself when the box is a point", () => {
    fc.assert(
      fc.property(formulas, fc.tuple(utility, utility, utility), (formula, utilities) => {
        expect(formula.upperBound(utilities, utilities)).toBe(scoreAt(formula, utilities));
      }),
      { numRuns: FORMULAS },
    );
  });

  it("is reached at a corner where each criterion stands once, under operations that are rounded correctly", () => {
    const term = fc.tuple(
      fc.constantFrom("(# + 0.1)", "(0.3 - #)", "(# * 7)", "(0.2 / (1 + #))", "max(#, 0.4)", "sqrt(#)", "floor(3 * #)"),
      fc.boolean(),
    );
    const joint = fc.constantFrom(" + ", " - ", " * ", ", ");
    const once = fc
      .tuple(
        fc.shuffledSubarray(["sector", "region", "size"], { minLength: 3 }),
        fc.tuple(term, term, term),
        joint,
        joint,
      )
      .map(([names, terms, first, second]) => {
        const [a, b, c] = names.map((name, i) => (terms[i]![1] ? terms[i]![0].replace("#", name) : name));
        const join = (x: string, by: string, y: string) => (by === ", " ? `min(${x}, ${y})` : `(${x}${by}${y})`);
        return compileFormula(join(join(a!, first, b!), second, c!));
      });
    fc.assert(
      fc.property(once, boxes, (formula, box) => {
        const atCorners = CORNERS.map((corner) => scoreAt(formula, pointIn(box, corner)));
        expect(formula.upperBound(lowOf(box), highOf(box))).toBe(Math.max(...atCorners));
      }),
      { numRuns: 2_000 },
    );
  });

  const wide: Box = [
    [0, 1],
    [0.25, 0.75],
    [0.5, 0.5],
  ];
  it.each([
    ["sector * (0.6 * region + 0.4 * size)", 0.6 * 0.75 + 0.4 * 0.5, "rises with each criterion"],
    ["1 - sector * region", 1, "falls with each criterion"],
    ["(sector - 0.5) * (sector - 0.5)", 0.25, "a product with itself is a square"],
    ["-((sector - 0.5) * (sector - 0.5))", 0, "a square is never negative"],
    ["0 / sector - 1", 0, "0 / 0 scores 0, all others less"],
    ["-((sector - 0.5) ^ 2)", 0, "nor is an even power"],
    ["(sector - 0.5) ^ 3", 0.125, "an odd power rises"],
    ["abs(sector - 0.75)", 0.75, "the farther end counts"],
    ["region > 0.2 ? sector : 5", 1, "the condition holds for all of the box"],
    ["region > 0.5 ? sector : 5", 5, "either branch may be chosen"],
    ["size == 0.5 and region ? 2 : 3", 2, "the condition is decided by a point and a range without 0"],
    ["not (region > 0.8) ? 2 : 3", 2, "no value is above 0.8"],
    ["1 / sector", Infinity, "a quotient by something that reaches 0"],
    ["1 / (1 / sector)", 1, "infinity becomes finite again"],
    ["-1 / sector", 0, "-infinity scores 0, all others less"],
    ["1 - 1 / sector ^ 2", 0, "a power that may be 0 cannot be less"],
    ["1 / (sector - 0.5)", Infinity, "both infinities are near"],
    ["sqrt(region - 2) + 3", 0, "never a number"],
    ["-1 + 0 * sqrt(sector - 0.5)", 0, "NaN scores 0, more than all numbers here"],
    ["sqrt(sector - 0.5) > 0 ? 7 : 8", 8, "NaN compares as false"],
    ["sqrt(region - 2) != 0", 1, "NaN differs from everything"],
    ["not sqrt(region - 2)", 1, "NaN is not true"],
    ["(sqrt(region - 2)) ^ 0 - 3", -2, "the power 0 of NaN is 1"],
    ["log(0 * sector) ^ 0.5", 0, "the root of -infinity is infinity, which scores 0"],
    ["round(3 * sector - 0.5)", 3, "halves are rounded away from 0"],
    ["clamp(3 * sector, 0.1, 0.9)", 0.9, "no more than the last value"],
  ])("of %s is %d: %s", (text, bound) => {
    expect(boundOf(text, wide)).toBeCloseTo(bound, 12);
  });

  it("stays finite for formulas that do", () => {
    const shares = "0.4 * exp(-3 * (1 - sector)) + 0.3 * log1p(region) + 0.3 * size ^ 0.5";
    const best = scoreAt(compileFormula(shares), [1, 0.75, 0.5]);
    expect(boundOf(shares, wide)).toBeGreaterThanOrEqual(best);
    expect(boundOf(shares, wide)).toBeLessThan(best + 1e-12);
  });
});
