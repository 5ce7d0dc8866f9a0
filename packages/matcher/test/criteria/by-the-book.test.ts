import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  defaultProfile,
  orThrow,
  type Need,
  type ScoringProfile,
  type Supplier,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { firstViolated } from "../../src/eligibility/index.js";
import { assessByTheBook, type BookEntry } from "../oracle/default-by-the-book.js";
import { moroccanBook, withPoints } from "../oracle/moroccan-book.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";

/** Sines and logarithms end differently on the way that another computation takes. */
const CLOSE = 1e-9;

function worldOf(seed: number) {
  const draw = new Draw(seed);
  const { firms, climate } = drawFirms(draw);
  const { formula, ...drawn } = drawProfile(draw);
  const profile: ScoringProfile = draw.chance(0.5) ? defaultProfile : drawn;
  return { firms, profile, need: drawNeed(draw, climate, firms) };
}

const byTheBook = (need: Need, firms: readonly Supplier[], profile: ScoringProfile) =>
  assessByTheBook(withPoints(need), firms.map(withPoints), moroccanBook(profile));

function expectClose(found: Readonly<Record<string, number>>, wanted: Readonly<Record<string, number>>): void {
  expect(Object.keys(found)).toEqual(Object.keys(wanted));
  for (const [name, value] of Object.entries(wanted)) {
    expect(Math.abs(found[name]! - value), `${name}: ${found[name]} for ${value}`).toBeLessThan(CLOSE);
  }
}

const utilitiesOf = (criteria: readonly { criterion: string; utility: number }[]) =>
  Object.fromEntries(criteria.map(({ criterion, utility }) => [criterion, utility]));

describe("a profile with any criteria", () => {
  it("gives each firm the utilities, the score and the eligibility that an independent computation finds", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { firms, profile, need } = worldOf(seed);
        const suppliers = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
        const query = queriesWithin(suppliers, profile)(orThrow(checkNeed(need, morocco)));
        byTheBook(need, firms, profile).forEach(({ eligible, score, utilities }, i) => {
          expectClose({ score: query.standing(suppliers[i]!).score }, { score });
          expectClose(utilitiesOf(query.breakdown(suppliers[i]!).criteria), utilities);
          expect(firstViolated(query.constraints, suppliers[i]!) === undefined).toBe(eligible);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("ranks from an index just the firms that are eligible, by these scores, with parts that add up", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { firms, profile, need } = worldOf(seed);
        const index = createSupplierIndex(
          firms.map((firm) => orThrow(checkSupplier(firm, morocco))),
          morocco,
        );
        const matcher = createMatcher({ pack: morocco, profile });
        const { candidates } = matcher.rank(orThrow(checkNeed(need, morocco)), index, { k: firms.length });
        const book = new Map<string, BookEntry>(
          byTheBook(need, firms, profile).map((entry) => [entry.supplierId, entry]),
        );
        const eligible = [...book.values()].filter((entry) => entry.eligible).map(({ supplierId }) => supplierId);
        expect(new Set(candidates.map(({ supplierId }) => supplierId))).toEqual(new Set(eligible));
        candidates.forEach(({ supplierId, score, base, criteria }, i) => {
          const { score: wanted, utilities } = book.get(supplierId)!;
          expectClose({ score, ...utilitiesOf(criteria) }, { score: wanted, ...utilities });
          expect(score).toBeLessThanOrEqual(candidates[i - 1]?.score ?? 1);
          const sum = criteria.reduce((parts, { contribution }) => parts + contribution, base);
          expect(Math.abs(sum - score)).toBeLessThan(1e-11);
        });
      }),
      { numRuns: 100 },
    );
  });
});
