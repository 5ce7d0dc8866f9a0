import fc from "fast-check";
import { expect, it } from "vitest";
import { morocco } from "../../src/packs/morocco/index.js";
import { combinedScore, createProspectSearch, createTwoSides, MEANS } from "../../src/two-sided/index.js";
import { Draw } from "../oracle/draw.js";
import { drawRun } from "../oracle/random-run.js";

const NEEDS = 12;

it("prospects are the firms of each region with the best pairs, however many of each need's are kept", () => {
  let [found, left] = [0, 0];
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = new Draw(seed);
      const { suppliers, needs, profile, register, needIndex, ranked } = drawRun(draw, NEEDS);
      const mean = draw.pick(MEANS);
      const most = draw.pick([1, 2, 5]);
      const search = createProspectSearch({ pack: morocco, profile, register, mean, most });
      const prospects = search.gather(needs.map((need) => search.ofNeed(need)));

      // Every pair of the run, best first, by brute force; a firm stands where its best pair does.
      const sides = createTwoSides({ pack: morocco, profile, needs: needIndex, register });
      const pairs = needs.flatMap((need) =>
        ranked(need).standings.map(({ supplierId, score, tieKey }) => {
          const { firmSide } = sides.pair(need.need.id, supplierId, mean);
          return { supplierId, combined: combinedScore(mean, score, firmSide.score), tieKey };
        }),
      );
      pairs.sort((a, b) => b.combined - a.combined || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : 1));
      // The last one set holds, so the best pair of each firm.
      const best = new Map(pairs.toReversed().map((pair) => [pair.supplierId, pair]));
      const bestPairs = pairs.filter((pair) => best.get(pair.supplierId) === pair);
      const regionOf = new Map(suppliers.map(({ supplier, place }) => [supplier.id, place.region]));
      const taken = new Map<string | undefined, number>();
      const expected = bestPairs.filter(({ supplierId }) => {
        const region = regionOf.get(supplierId);
        taken.set(region, (taken.get(region) ?? 0) + 1);
        return taken.get(region)! <= most;
      });
      expect(prospects).toEqual(expected);
      found += expected.length;
      left += bestPairs.length - expected.length;
    }),
    { numRuns: 20, seed: 20 },
  );
  expect(Math.min(found, left)).toBeGreaterThan(20);
});

it("refuses to look for half a firm of each region", () => {
  const { register } = drawRun(new Draw(1), 1);
  expect(() => createProspectSearch({ pack: morocco, register, most: 0.5 })).toThrow(RangeError);
});
