import { createMatcher } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { expect, it } from "vitest";
import { analysisOf } from "../../src/analyses/index.js";
import { example } from "../conformance/example.js";

const { needs, register } = example({ needs: 12 });
const matcher = createMatcher({ pack: morocco });
const aim = { kind: "highest-total" as const, capacity: "ignored" as const, shares: [] };

it.each([1, 4])("an allocation among %i firms a need ranks as many as a need wants", async (depth) => {
  const { look, conclude } = analysisOf("allocation");
  const world = { matcher, register, topK: 3 };
  const question = { kind: "allocation", most: 1_000, depth, aim } as const;
  const parts = await Promise.all(needs.map((need) => look(need, world, question)));
  const items = conclude(parts, needs, world, question).found.filter(({ part }) => !part);
  // Nobody limits a firm here, so each need has the first of its ranking.
  const first = needs.map((need) => matcher.top(need, register, { k: 3 }).map(({ supplierId }) => supplierId));
  expect(first.some((firms) => firms.length === 3)).toBe(true);
  expect(
    items.map(({ item }) =>
      "introductions" in item ? item.introductions.map(({ supplierId }) => supplierId) : undefined,
    ),
  ).toEqual(first);
});
