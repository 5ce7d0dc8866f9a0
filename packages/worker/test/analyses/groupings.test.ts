import { coreProfile, createMatcher } from "@wasl/matcher";
import { createGroupFinder, highsSolver } from "@wasl/matcher/group";
import { morocco } from "@wasl/matcher/morocco";
import highsLoader from "highs";
import { expect, it } from "vitest";
import { analysisOf } from "../../src/analyses/index.js";
import type { QuestionOf } from "../../src/contracts/index.js";
import { refuseUnanswerable } from "../../src/processors/unanswerable.js";
import { example } from "../conformance/example.js";

const { needs, register } = example({ firms: 400, needs: 12, seed: 3 });
const world = { matcher: createMatcher({ pack: morocco }), register };
const rules = {
  cover: "activities",
  members: 3,
  turnoverShare: 0.3,
  leadShare: 0,
  certifications: "each",
  minima: "each",
} as const;
const asked = (level?: number): QuestionOf<"groupings"> => ({
  kind: "groupings",
  ...rules,
  ...(level !== undefined && { level }),
});

it("groups by queue cover activities as closely as the level asks, as those of files do", async () => {
  const solve = highsSolver(await highsLoader());
  const found = async (level?: number) =>
    Promise.all(needs.map((need) => analysisOf("groupings").look(need, world, asked(level))));
  const expected = (level?: number) => {
    const finder = createGroupFinder({ pack: morocco, solve, ...rules, ...(level !== undefined && { level }) });
    return needs.map((need) => finder.groupFor(need, register));
  };
  const groupings = async (level?: number) =>
    (await found(level)).map((one) => (one as { grouping: unknown }).grouping);
  expect(await groupings(1)).toEqual(expected(1));
  expect(await groupings()).toEqual(expected());
  expect(expected(1)).not.toEqual(expected());
});

it.each([
  [0.5, undefined],
  [undefined, undefined],
  [0.49, "The level is 0.49, and the profile of this run has a sector floor of 0.5: ask for a level from 0.5 to 1."],
])("a level of %s is refused only below the floor of the run's profile", (level, reason) => {
  expect(coreProfile.constraints.sectorFloor).toBe(0.5);
  const refuse = () => refuseUnanswerable(asked(level), coreProfile);
  if (reason === undefined) expect(refuse).not.toThrow();
  else expect(refuse).toThrow(reason);
});
