import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERION_IDS, type CriterionId } from "../../src/domain/index.js";
import { InputError } from "../../src/index.js";
import { Direction, directionsOf } from "../../src/scoring/directions.js";
import { compileTree } from "../../src/scoring/formula-compiler.js";
import { evaluator } from "../../src/scoring/formula-evaluation.js";
import { parseFormula } from "../../src/scoring/formula-parser.js";
import { naturalExtension } from "../../src/scoring/natural-extension.js";
import { anyFormula } from "./arbitrary-formula.js";

const RUNS = 6_000;
const PAIRS = 12;
const NONE = CRITERION_IDS.map(() => 0);
const ALL = CRITERION_IDS.map(() => 1);

function studied(text: string) {
  const program = compileTree(parseFormula(text), text);
  const directions = directionsOf(program, naturalExtension(program, new Map())(NONE, ALL));
  return {
    text,
    evaluate: evaluator(program),
    along: (id: CriterionId) => directions[CRITERION_IDS.indexOf(id)]!,
  };
}

/** Nothing for a formula that is over a limit. */
function studiedIfAllowed(text: string) {
  try {
    return studied(text);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

const utility = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
/** Two utilities, often next to each other: there rounding shows. */
const pair = fc.oneof(
  fc.tuple(utility, utility).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  utility.map((a) => [a, Math.min(1, a + 2 ** -53)] as const),
);

describe("the directions of a formula", () => {
  it("are not contradicted by any two points", () => {
    const cases = fc.array(fc.tuple(fc.nat({ max: 2 }), pair, fc.tuple(utility, utility, utility)), {
      minLength: PAIRS,
      maxLength: PAIRS,
    });
    const seen = new Set<Direction>();
    fc.assert(
      fc.property(anyFormula, cases, (text, drawn) => {
        const formula = studiedIfAllowed(text);
        for (const [criterion, [low, high], others] of formula === undefined ? [] : drawn) {
          const at = (x: number) =>
            formula!.evaluate(CRITERION_IDS.map((_, i) => (i === criterion ? x : (others[i] ?? 0))));
          const direction = formula!.along(CRITERION_IDS[criterion]!);
          seen.add(direction);
          const [from, until] = [at(low), at(high)];
          if (direction === Direction.Up) expect(until).toBeGreaterThanOrEqual(from);
          if (direction === Direction.Down) expect(until).toBeLessThanOrEqual(from);
          if (direction === Direction.None) expect(until).toBe(from);
        }
      }),
      { numRuns: RUNS },
    );
    expect(seen.size).toBe(4);
  });

  const { None, Up, Down, Either } = Direction;
  it.each<[text: string, expected: readonly Direction[], why: string]>([
    ["sector * (0.6 * region + 0.4 * size)", [Up, Up, Up], "products of what is never negative"],
    ["min(sector, region) + 0.1 * sqrt(size)", [Up, Up, Up], "functions that rise"],
    ["1 - sector * region", [Down, Down, None], "what is subtracted falls"],
    ["-abs(sector - 2) / (0.5 + size)", [Up, None, Up], "what is divided by falls, unless it is negative"],
    ["-3 * sector - region * (size - 1)", [Down, Up, Down], "signs of factors count"],
    ["floor(3 * region) + round(size)", [None, Up, Up], "jumps upwards"],
    ["sector > 0.7 ? 2 + region : size", [Up, Up, Up], "the better branch where the condition turns true"],
    ["sector > 0.7 ? size : 2 + region", [Down, Up, Up], "the worse one"],
    ["region > 0.4 and not (size >= 0.6) ? 0.1 : 0", [None, Up, Down], "conditions have directions too"],
    ["sector > 0.7 ? region : size", [Either, Up, Up], "branches of which either may be better"],
    ["size * (1 - size) + region", [None, Up, Either], "a rise and a fall together"],
    ["abs(region - 0.7) * sector", [Up, Either, None], "both sides of a kink"],
    ["sector == region", [Either, Either, None], "equality"],
    ["exp(sector) + size", [Either, None, Up], "functions whose last bit is the host's"],
    ["sector / size", [Either, None, Either], "where a quotient may be infinite, nothing is said"],
    ["sqrt(region - 0.5) + size", [None, Either, Either], "nor where a value may be none"],
  ])("of %s are %j: %s", (text, expected) => {
    const { along } = studied(text);
    expect([along("sector"), along("region"), along("size")]).toEqual(expected);
  });
});
