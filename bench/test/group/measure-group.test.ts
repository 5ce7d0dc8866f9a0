import loadHighs from "highs";
import { createGroupFinder, highsSolver, type Solver } from "@wasl/matcher/group";
import { beforeAll, describe, expect, it } from "vitest";
import { groupByEverySet, setsOf } from "../../src/group/every-set.js";
import { measureGroup } from "../../src/group/measure-group.js";
import { groupByOneProgramme } from "../../src/group/one-programme.js";
import { groupQuestions, type GroupQuestion } from "../../src/group/plain-candidates.js";
import { coreScoring } from "../../src/scenarios/formula.js";
import { oddWorld } from "../peers/odd-world.js";

let solve: Solver;
beforeAll(async () => {
  solve = highsSolver(await loadHighs());
});

/** Four firms, of which only the first and last cover both activities together and can take on 100. */
const byHand: GroupQuestion = {
  candidates: [
    { supplierId: "A", worth: 900_000, covers: 0b01, capacity: 60 },
    { supplierId: "B", worth: 800_000, covers: 0b01, capacity: 90 },
    { supplierId: "C", worth: 700_000, covers: 0b10, capacity: 5 },
    { supplierId: "D", worth: 600_000, covers: 0b10, capacity: 40 },
  ],
  all: 0b11,
  volume: 100,
};

describe("ways to the best group", () => {
  it("find the one that is worked out by hand", () => {
    expect(groupByEverySet(byHand, 3, 1_000)).toEqual(["A", "D"]);
    expect(groupByOneProgramme(byHand, 3, solve)).toEqual({ members: 2, worth: 1_500_000 });
    expect(groupByEverySet(byHand, 1, 1_000)).toEqual([]);
    expect(groupByOneProgramme(byHand, 1, solve)).toEqual({ members: 0, worth: 0 });
  });

  it("are not tried where there are too many sets", () => {
    expect([setsOf(4, 1), setsOf(4, 2), setsOf(52, 5), setsOf(3, 4)]).toEqual([4, 6, 2_598_960, 0]);
    expect(groupByEverySet(byHand, 3, 9)).toBeUndefined();
    expect(groupByEverySet(byHand, 3, 10)).toEqual(["A", "D"]);
  });

  it("agree with the finder on whatever is rare", () => {
    const { index, plain, needs: odd } = oddWorld(60, 90);
    // Of all that is rare few firms do both: then it takes two.
    const needs = odd.map((one, i) => {
      const activities = i % 2 === 0 ? one.need.activities : [...new Set([...one.need.activities, "6202", "4711"])];
      return { ...one, need: { ...one.need, activities } };
    });
    const finder = createGroupFinder({ pack: coreScoring.pack, solve, members: 3 });
    const questionOf = groupQuestions(plain, coreScoring);
    const sizes = new Set<number>();
    for (const need of needs) {
      const { members } = finder.groupFor(need, index);
      const question = questionOf(need);
      expect(groupByEverySet(question, 3, Infinity), need.need.id).toEqual(members.map(({ supplierId }) => supplierId));
      const worth = members.reduce((sum, { score }) => sum + Math.round(score * 1e6), 0);
      expect(groupByOneProgramme(question, 3, solve), need.need.id).toEqual({ members: members.length, worth });
      sizes.add(members.length);
    }
    for (const size of [0, 1, 2]) expect(sizes).toContain(size);
  });
});

describe("the measurement of groups", () => {
  it("holds the finder against every set and one programme, and counts what the solver is asked", async () => {
    const plan = { seed: 6, members: 3, times: 10, firms: 3_000, needs: 10, mostSets: 300_000 };
    const peers = { everySet: { firms: 300, needs: 12 }, oneProgramme: { firms: 1_000, needs: 6 } };
    const { beside, outcomes, solver, considered, candidates } = await measureGroup({
      ...plan,
      ...peers,
      onStep: () => undefined,
    });
    const [everySet, oneProgramme] = beside.map(({ questions }) => questions);
    expect(everySet).toBeGreaterThan(3);
    expect(oneProgramme).toBe(6);
    expect(Object.values(outcomes).reduce((a, b) => a + b)).toBe(10);
    expect(solver.calls).toBeGreaterThan(outcomes.group);
    expect(considered.mean).toBeLessThanOrEqual(candidates.mean);
  });
});
