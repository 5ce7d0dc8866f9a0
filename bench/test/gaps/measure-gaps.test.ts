import { createGapFinder, type Within } from "@wasl/matcher/gaps";
import { describe, expect, it } from "vitest";
import { gapByEveryFirm, linesOfGap } from "../../src/gaps/every-firm.js";
import { measureGaps } from "../../src/gaps/measure-gaps.js";
import { plainNeeds } from "../../src/peers/plain-need.js";
import { coreScoring } from "../../src/scenarios/formula.js";
import { oddWorld } from "../peers/odd-world.js";

const { pack } = coreScoring;

describe("asking every firm", () => {
  it.each<Within>(["region", "country", { km: 100 }])("counts a gap as the finder does, within %j", (within) => {
    const { index, plain, needs } = oddWorld(700, 120);
    const wanted = 40;
    const finder = createGapFinder({ pack, within, wanted });
    const plainNeed = plainNeeds(coreScoring);
    const barriers = new Set<string>();
    let nearest = 0;
    for (const need of needs) {
      const found = gapByEveryFirm(plainNeed(need), plain, { wanted, within, scoring: coreScoring });
      const expected = finder.gapOf(need, index);
      expect(linesOfGap(found), need.need.id).toEqual(linesOfGap(expected));
      if (expected.barrier) barriers.add(expected.barrier);
      if (expected.nearest) nearest += 1;
    }
    expect(barriers.size).toBeGreaterThan(3);
    if (within !== "country") expect(nearest).toBeGreaterThan(0);
  });
});

describe("the measurement of supply gaps", () => {
  it("holds all gaps against rankings, some against every firm, and says how many firms are missing", () => {
    const plan = { firms: 1_500, needs: 60, everyFirm: 60, within: "region", seed: 2 } as const;
    const { beside, sums, needs } = measureGaps({ ...plan, onStep: () => undefined });
    expect(beside.map(({ questions }) => questions)).toEqual([60]);
    expect(beside[0]!.cpuRatio).toBeGreaterThan(0);
    expect(sums.needs).toBe(needs);
    expect(sums.unmet).toBeGreaterThan(0);
    expect(sums.missing).toBeGreaterThanOrEqual(sums.unmet);
  });
});
