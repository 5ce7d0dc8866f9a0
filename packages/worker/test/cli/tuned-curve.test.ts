import { checkNeed, checkSupplier, coreProfile, createMatcher, createSupplierIndex, orThrow } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import type { LearnedCurve } from "@wasl/fixtures";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tunedCurve } from "../../src/cli/tuning/tuned-curve.js";

const KNOTS = [0.001, 0.01, 0.1, 1];
const ORDER = 1_000_000;

/** Curves with one peak from 0 to 1, with an unknown fact above or below what the profile says of it. */
const learned = fc
  .record({
    low: fc.double({ min: 0, max: 0.99, noNaN: true }),
    fromLeft: fc.boolean(),
    unknown: fc.double({ min: 0.1, max: 1, noNaN: true }),
  })
  .map(({ low, fromLeft, unknown }): LearnedCurve => {
    const ends = fromLeft ? [0, low] : [low, 0];
    const utilities = [ends[0]!, 1, (1 + ends[1]!) / 2, ends[1]!];
    const points = KNOTS.map((x, i) => [x, utilities[i]!] as const);
    return { criterion: "size", scale: "log10", points, unknownUtility: unknown };
  });

/** What the matcher makes of orders of so many parts of a firm's turnover, as parts of the score; undefined for unknown. */
function contributions(curve: LearnedCurve, ratios: readonly (number | undefined)[]): number[] {
  const { curve: points, factor } = tunedCurve(curve, coreProfile);
  const { sector, region } = coreProfile.criteria;
  const criteria = {
    sector: { ...sector, weight: 0 },
    region: { ...region, weight: 0 },
    size: { weight: 1, curve: points },
  };
  const matcher = createMatcher({ pack: morocco, profile: { ...coreProfile, criteria } });
  const common = { activities: ["8121"], place: { commune: "Rabat" } };
  const need = orThrow(
    checkNeed({ id: "N", title: "Nettoyage", buyer: { id: "B" }, annualValue: ORDER, ...common }, morocco),
  );
  const firms = ratios.map((ratio, i) => ({
    id: `F${i}`,
    name: `F${i}`,
    ...common,
    ...(ratio === undefined ? {} : { turnover: ORDER / ratio }),
  }));
  const register = createSupplierIndex(
    firms.map((firm) => orThrow(checkSupplier(firm, morocco))),
    morocco,
  );
  const found = matcher.rank(need, register, { k: firms.length }).candidates;
  return firms.map(({ id }) => factor * found.find(({ supplierId }) => supplierId === id)!.score);
}

describe("a tuned curve in a profile", () => {
  it("scores known facts as they were learned, ends going on level, and keeps the place of unknown ones where it can", () => {
    fc.assert(
      fc.property(learned, (curve) => {
        const [first, last] = [curve.points[0]!, curve.points.at(-1)!];
        const known = curve.points.map(([x]) => x);
        const scores = contributions(curve, [...known, first[0] / 1000, last[0] * 1000, undefined]);
        const expected = [...curve.points.map(([, utility]) => utility), first[1], last[1]];
        for (const [i, utility] of expected.entries()) expect(scores[i]).toBeCloseTo(utility, 9);
        expect(scores.at(-1)).toBeCloseTo(Math.max(curve.unknownUtility, coreProfile.unknownUtility), 9);
      }),
      { numRuns: 50 },
    );
  });
});
