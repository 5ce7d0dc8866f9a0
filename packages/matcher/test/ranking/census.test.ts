import fc from "fast-check";
import { expect, it } from "vitest";
import { checkNeed, checkSupplier, createMatcher, createSupplierIndex, orThrow } from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { createRegister, rankAll } from "../../src/ranking/index.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";

/** Needs for the same activities, so that counts which one has left behind are there for the others. */
const NEEDS = 40;

it("counts as brute force does when needs for the same activities come one after the other", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = new Draw(seed);
      const { firms, climate } = drawFirms(draw);
      const suppliers = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
      // Firms that were removed must not be remembered either.
      const gone = suppliers.filter((_, i) => i % 7 === 3);
      const left = suppliers.filter((_, i) => i % 7 !== 3);
      const whole = createSupplierIndex(suppliers, morocco);
      const index = whole.without(gone.map(({ supplier }) => supplier.id));
      const profile = drawProfile(draw);
      const matcher = createMatcher({ pack: morocco, profile });
      const { activities } = drawNeed(draw, climate, firms);
      const ways = [
        { searched: whole, register: createRegister(suppliers), queryFor: queriesWithin(suppliers, profile) },
        { searched: index, register: createRegister(left), queryFor: queriesWithin(left, profile) },
      ];
      for (let i = 0; i < NEEDS; i += 1) {
        const need = orThrow(checkNeed({ ...drawNeed(draw, climate, firms), activities }, morocco));
        for (const { searched, register, queryFor } of ways) {
          const { standings, excluded } = rankAll(queryFor(need), register);
          const ranking = matcher.rank(need, searched, { k: 1 });
          expect(ranking.excluded).toEqual(excluded);
          expect(ranking.eligible).toBe(standings.length);
        }
      }
    }),
    { numRuns: 60 },
  );
});
