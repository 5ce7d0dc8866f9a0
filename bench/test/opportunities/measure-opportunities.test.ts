import { createNeedIndex } from "@wasl/matcher";
import { createTwoSides, defaultFirmPreferences, MEANS } from "@wasl/matcher/two-sided";
import { describe, expect, it } from "vitest";
import { opportunitiesByAllPairs } from "../../src/opportunities/all-pairs.js";
import { combinedPairs } from "../../src/opportunities/combined-pairs.js";
import { measureOpportunities } from "../../src/opportunities/measure-opportunities.js";
import { linesOfNeeds, whatNeedsSay } from "../../src/opportunities/told.js";
import { plainNeeds } from "../../src/peers/plain-need.js";
import { coreScoring } from "../../src/scenarios/formula.js";
import { oddWorld } from "../peers/odd-world.js";

const { pack } = coreScoring;

function bothSides() {
  const { index, plain, needs } = oddWorld(400, 120);
  const sides = createTwoSides({ pack, needs: createNeedIndex(needs, pack), register: index });
  return { sides, pairs: { needs: needs.map(plainNeeds(coreScoring)), firms: plain, scoring: coreScoring } };
}

describe("scoring all pairs", () => {
  it("finds the opportunities of each firm, its places, what it loses and what bars it", () => {
    const { sides, pairs } = bothSides();
    let [found, barred, lost] = [0, 0, 0];
    for (const firm of pairs.firms.slice(0, 60)) {
      const expected = sides.opportunities(firm.id, { k: 6, barred: 4 });
      expect(linesOfNeeds(opportunitiesByAllPairs(firm, 6, 4, pairs)), firm.id).toEqual(
        linesOfNeeds(whatNeedsSay(expected)),
      );
      found += expected.opportunities.length;
      barred += expected.barred.length;
      lost += expected.opportunities.filter(({ shortfalls }) => shortfalls.length > 1).length;
    }
    for (const count of [found, barred, lost]) expect(count).toBeGreaterThan(20);
  });

  it.each(MEANS)("finds the pairs of highest %s mean from either side", (mean) => {
    const { sides, pairs } = bothSides();
    const { needsFor, firmsFor } = combinedPairs(8, mean, coreScoring, defaultFirmPreferences);
    let found = 0;
    for (const firm of pairs.firms.slice(0, 100)) {
      const expected = sides.needsFor(firm.id, { k: 8, mean });
      expect(needsFor(firm, pairs.needs).map(({ id, combined }) => [id, combined])).toEqual(
        expected.map(({ needId, combined }) => [needId, combined]),
      );
      found += expected.length;
    }
    for (const need of pairs.needs) {
      const expected = sides.firmsFor(need.resolved.need.id, { k: 8, mean });
      expect(firmsFor(need, pairs.firms).map(({ id, combined }) => [id, combined])).toEqual(
        expected.map(({ supplierId, combined }) => [supplierId, combined]),
      );
    }
    expect(found).toBeGreaterThan(50);
  });
});

describe("the measurement of opportunities", () => {
  it("asks about firms that some need suits, and holds all of them against all pairs", () => {
    const plan = { firms: 1_200, needs: 80, asked: 12, allPairs: 12, k: 5, seed: 4, onStep: () => undefined };
    const { beside, asked } = measureOpportunities(plan);
    expect(beside.map(({ questions }) => questions)).toEqual([asked, asked, 12]);
    expect(asked).toBeGreaterThan(3);
  });
});
