import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERION_IDS, type CriterionId } from "../../src/domain/index.js";
import { compileTree } from "../../src/scoring/formula-compiler.js";
import { parseFormula } from "../../src/scoring/formula-parser.js";
import { compileFormula } from "../../src/scoring/index.js";
import { naturalExtension } from "../../src/scoring/natural-extension.js";

const RUNS = 2_000;
const SAMPLES = 12;

type Range = readonly [low: number, high: number];
type Box = Partial<Record<CriterionId, Range>>;

const end = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const range = fc.oneof(
  fc.tuple(end, end).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]),
  // So narrow that rounding shows.
  end.map((a): Range => [a, Math.min(1, a + 2 ** -51)]),
);

const at = (box: Box, which: (range: Range) => number) => CRITERION_IDS.map((id) => which(box[id] ?? [0, 0]));
const boundOf = (text: string, box: Box) =>
  compileFormula(text).upperBound(
    at(box, ([low]) => low),
    at(box, ([, high]) => high),
  );

/** Sums and products whose parts stand in any order, some of them more than once. */
const shuffled = fc
  .tuple(
    fc.constantFrom(" + ", " - ", " * "),
    fc.shuffledSubarray(
      [
        "size",
        "(1 - size)",
        "size ^ 2",
        "region",
        "(0.3 - region)",
        "sector",
        "3",
        "-(size * 0.5)",
        "(region * sector)",
      ],
      { minLength: 2 },
    ),
  )
  .map(([joint, parts]) => parts.join(joint));
const polynomial = fc.oneof(
  shuffled,
  fc.tuple(shuffled, shuffled).map(([a, b]) => `(${a}) - (${b})`),
  fc.tuple(shuffled, shuffled).map(([a, b]) => `(${a}) * (${b})`),
);
const anyChain = fc.oneof(
  polynomial,
  fc.tuple(shuffled, shuffled).map(([a, b]) => `max(${a}, sqrt(${b}))`),
  fc.tuple(shuffled, shuffled).map(([a, b]) => `1 / (${a} - (${b}))`),
);

describe("a bound on sums and products in another order", () => {
  it("is not below the score of any point of the box", () => {
    const parts = fc.array(fc.tuple(end, end, end), { minLength: SAMPLES, maxLength: SAMPLES });
    fc.assert(
      fc.property(anyChain, fc.tuple(range, range, range), parts, (text, [sector, region, size], inside) => {
        const formula = compileFormula(text);
        const bound = boundOf(text, { sector, region, size });
        for (const [a, b, c] of inside) {
          const point =
            (t: number) =>
            ([low, high]: Range) =>
              Math.min(high, low + t * (high - low));
          const value = formula.evaluate(
            at({ sector: [point(a)(sector), 0], region: [point(b)(region), 0], size: [point(c)(size), 0] }, ([x]) => x),
          );
          expect(bound).toBeGreaterThanOrEqual(Number.isFinite(value) ? value : 0);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("is never worse than one in the order of the text, but for rounding", () => {
    fc.assert(
      fc.property(polynomial, fc.tuple(range, range, range), (text, [sector, region, size]) => {
        const box = { sector, region, size };
        const program = compileTree(parseFormula(text), text);
        const ends = [at(box, ([low]) => low), at(box, ([, high]) => high)] as const;
        const asWritten = naturalExtension(program, new Map())(...ends);
        const most = asWritten.high[program.result]!;
        expect(boundOf(text, box)).toBeLessThanOrEqual(most + 1e-9 * Math.max(1, most));
      }),
      { numRuns: RUNS },
    );
  });

  it("is the score itself when the box is a point", () => {
    fc.assert(
      fc.property(anyChain, fc.tuple(end, end, end), (text, [sector, region, size]) => {
        const box = { sector: [sector, sector], region: [region, region], size: [size, size] } as const;
        const value = compileFormula(text).evaluate(at(box, ([x]) => x));
        expect(boundOf(text, box)).toBe(Number.isFinite(value) ? value : 0);
      }),
      { numRuns: RUNS },
    );
  });

  const sector = [0.8, 0.8] as const;
  it.each<[text: string, box: Box, most: number, why: string]>([
    ["size * sector * (1 - size)", { sector, size: [0, 1] }, 0.2, "parts with another between them"],
    ["4 * size * sector * region * (1 - size)", { sector, region: [0, 0.5], size: [0, 1] }, 0.4, "with several"],
    ["size + sector - size ^ 2", { sector, size: [0, 1] }, 1.05, "terms with another between them"],
    ["sector - (size ^ 2 - region - size)", { sector, region: [0, 0.5], size: [0, 1] }, 1.55, "within brackets"],
    ["size - (sector + size)", { sector, size: [0, 1] }, -0.8, "terms that cancel"],
    ["size * region * (1 - size) * (1 - region)", { region: [0, 1], size: [0, 1] }, 1 / 16, "of two criteria at once"],
    ["(size - sector) * (size - sector) * (1 - size)", { sector, size: [0, 1] }, 0.64, "a square stays one"],
    ["size * sector * size * (1 - size)", { sector, size: [0, 1] }, 0.8, "a cubic is left as it is"],
    ["0 * (size * 1e12 * 1e12 * 1e12 * sector * (1 - size))", { sector, size: [0, 1] }, 0, "and so is what is huge"],
  ])("of %s within %j is %d: %s", (text, box, most) => {
    expect(boundOf(text, box)).toBeCloseTo(most, 12);
  });
});
