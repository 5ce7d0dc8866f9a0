import { createMatcher } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { expect, it } from "vitest";
import { regionOf } from "../../src/scoring-threads/region-of.js";
import { example } from "../conformance/example.js";

const { needs, suppliers, register } = example({ firms: 1_000, needs: 20, seed: 17 });
const candidates = needs.flatMap((need) => createMatcher({ pack: morocco }).rank(need, register).candidates);
const records = new Map(suppliers.map(({ supplier, place }) => [supplier.id, place.region ?? null]));

it("the region of a ranked firm is that of its record, whether or not its place was looked at", () => {
  expect(candidates).not.toHaveLength(0);
  for (const candidate of candidates) {
    const withoutRegion = {
      ...candidate,
      criteria: candidate.criteria.filter(({ criterion }) => criterion !== "region"),
    };
    expect(withoutRegion.criteria.length).toBeLessThan(candidate.criteria.length);
    const expected = records.get(candidate.supplierId);
    expect([regionOf(candidate, register), regionOf(withoutRegion, register)]).toEqual([expected, expected]);
  }
});
