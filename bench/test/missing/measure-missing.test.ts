import { orThrow, createSupplierIndex, resolveNeed, resolveSupplier } from "@wasl/matcher";
import { createInquiry } from "@wasl/matcher/missing-data";
import { describe, expect, it } from "vitest";
import { measureMissing } from "../../src/missing/measure-missing.js";
import { lineOf, rankAgain, scoreAll } from "../../src/missing/naive-ways.js";
import { coreScoring } from "../../src/scenarios/formula.js";
import { oddWorld } from "../peers/odd-world.js";

const { pack } = coreScoring;

const firm = (id: string, record: object) => {
  const place = { province: "MA-CAS" };
  return orThrow(resolveSupplier({ id, name: id, activities: ["2511"], place, ...record }, pack));
};

describe("naive ways to what is at stake", () => {
  it.each([rankAgain, scoreAll])("find the chances that are worked out by hand, %#", (wayOf) => {
    // Of an order of 1,000,000, a turnover of 10,000,000 has utility 1, and one of 1,000,000 or 100,000 utility 0. A and B tell
    // nothing, so both have 0.5 and stand below C; five firms tell their turnover, of which two have the utility 1.
    const turnovers = { C: 10_000_000, D: 10_000_000, E: 1_000_000, F: 100_000, G: 100_000 };
    const records = [
      ...["A", "B"].map((id) => firm(id, {})),
      ...Object.entries(turnovers).map(([id, turnover]) => firm(id, { turnover, place: { province: "MA-RAB" } })),
    ];
    const value = { annualValue: 1_000_000, place: { province: "MA-CAS" } };
    const need = orThrow(
      resolveNeed({ id: "N", title: "N", buyer: { id: "X" }, activities: ["2511"], ...value }, pack),
    );
    // On the spot, A and B are the first two. Either falls behind C and D, 87 km away, only with utility 0: three chances of five.
    const found = wayOf(records, { k: 2, levels: 16 }).of(need);
    expect(found).toEqual(["A turnover 0.6", "B turnover 0.6"]);
  });

  it.each([rankAgain, scoreAll])("agree with the inquiry on whatever is rare, %#", (wayOf) => {
    const { records, needs } = oddWorld(60, 18);
    const asked = { k: 6, levels: 5 };
    const inquiry = createInquiry({ pack, register: createSupplierIndex(records, pack), ...asked });
    const way = wayOf(records, asked);
    const fields = new Set<string>();
    for (const need of needs) {
      const { stakes } = inquiry.ofNeed(need);
      for (const { field } of stakes) fields.add(field);
      const lines = stakes.map(({ supplierId, field, chance }) => lineOf(supplierId, field, chance));
      expect(way.of(need).sort(), need.need.id).toEqual(lines.sort());
    }
    expect(fields.size).toBeGreaterThan(3);
  });
});

describe("the measurement of missing data", () => {
  it("holds the inquiry against both naive ways, and counts what is at stake in the large", () => {
    const size = { firms: 150, needs: 4 };
    const plan = { firms: 600, needs: 12, k: 4, levels: 6, seed: 5, rankAgain: size, scoreAll: size };
    const { beside, stakes, fields } = measureMissing({ ...plan, onStep: () => undefined });
    expect(beside.map(({ questions }) => questions)).toEqual([4, 4]);
    expect(stakes).toBeGreaterThan(0);
    const atStake = fields.reduce((sum, field) => sum + field.atStake, 0);
    expect(atStake).toBeGreaterThan(0);
    expect(atStake).toBeLessThanOrEqual(stakes);
  });
});
