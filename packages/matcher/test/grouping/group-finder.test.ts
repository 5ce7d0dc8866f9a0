import fc from "fast-check";
import highsLoader from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkNeed, checkSupplier, createSupplierIndex, orThrow, type Need } from "../../src/index.js";
import { createGroupFinder, highsSolver, type NeedGrouping, type Solver } from "../../src/grouping/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";
import { groupByTryingAll } from "./groups-by-trying-all.js";

let solve: Solver;
beforeAll(async () => {
  solve = highsSolver(await highsLoader());
});

/** Worlds small enough to try every set of firms, and needs in each. */
const WORLDS = 100;
const NEEDS = 5;
const FIRMS = 13;

function* drawnGroupings(seed: number) {
  const draw = new Draw(seed);
  const drawn = drawnWorld(draw);
  const records = drawn.firms.slice(0, FIRMS).map((firm) => {
    const freeCapacity = draw.maybe(0.4, () => draw.pick(drawn.climate.amounts) * draw.pick([0.1, 0.5, 1]));
    return freeCapacity === undefined ? firm : { ...firm, freeCapacity };
  });
  const firms = records.map((firm) => orThrow(checkSupplier(firm, morocco)));
  const profile = drawProfile(draw);
  const index = createSupplierIndex(firms, morocco);
  const queryOf = queriesWithin(firms, profile);
  for (let i = 0; i < NEEDS; i += 1) {
    const record: Need = drawNeed(draw, drawn.climate, records);
    const activities = [...record.activities, ...draw.some(drawn.climate.codes, 0.15)];
    const need = orThrow(checkNeed({ ...record, activities }, morocco));
    const floor = profile.constraints.sectorFloor;
    const asked = {
      cover: draw.pick(["activities", "volume", "both"] as const),
      level: draw.pick([floor, Math.max(floor, 0.8), 1]),
      turnoverShare: draw.pick([0.05, 0.3, 1]),
      members: draw.pick([1, 2, 3, 4]),
      maxKm: draw.pick([Infinity, Infinity, 200]),
      maxKmBetween: draw.pick([Infinity, Infinity, 0, 50, 300]),
      certifications: draw.pick(["each", "one"] as const),
      minima: draw.pick(["each", "jointly"] as const),
      leadShare: draw.pick([0, 0, 0.5]),
    };
    const grouping = createGroupFinder({ pack: morocco, profile, solve, ...asked }).groupFor(need, index);
    yield { grouping, asked, need, firms, expected: () => groupByTryingAll(need, firms, asked, profile, queryOf) };
  }
}

/** A world with firms. */
function drawnWorld(draw: Draw): ReturnType<typeof drawFirms> {
  const drawn = drawFirms(draw);
  return drawn.firms.length > 1 ? drawn : drawnWorld(draw);
}

type Drawn = ReturnType<typeof drawnGroupings> extends Generator<infer One> ? One : never;

function forEachGrouping(check: (drawn: Drawn) => void): void {
  const property = fc.property(fc.integer(), (seed) => {
    for (const drawn of drawnGroupings(seed)) check(drawn);
  });
  fc.assert(property, { numRuns: WORLDS });
}

describe("the group for a need", () => {
  it("is the one that trying all sets of firms finds, whatever is asked of it", () => {
    const sizes = new Map<number, number>();
    forEachGrouping(({ grouping, expected }) => {
      expect(grouping.members.map(({ supplierId }) => supplierId)).toEqual(expected());
      sizes.set(grouping.members.length, (sizes.get(grouping.members.length) ?? 0) + 1);
    });
    // None, single firms and groups came up.
    for (const size of [0, 1, 2]) expect(sizes.get(size) ?? 0).toBeGreaterThan(0);
  });

  it("gives each member a part it can take on; the parts add up to the value, and the lead has its share", () => {
    let shared = 0;
    forEachGrouping(({ grouping: { members, annualValue = 0, cover }, asked }) => {
      if (members.length === 0) return;
      expect(members.filter(({ lead }) => lead)).toHaveLength(1);
      if (cover === "activities") {
        expect(members.every(({ part }) => part === undefined)).toBe(true);
        return;
      }
      shared += 1;
      const cent = 0.01 + 1e-6;
      for (const { part, capacity } of members) expect(part!).toBeLessThanOrEqual(capacity + cent);
      const sum = members.reduce((total, { part }) => total + part!, 0);
      expect(Math.abs(sum - annualValue)).toBeLessThanOrEqual(members.length * cent);
      const lead = members.find((member) => member.lead)!;
      expect(lead.part! + cent).toBeGreaterThanOrEqual(asked.leadShare * annualValue);
    });
    expect(shared).toBeGreaterThan(5);
  });

  it("says truly why no smaller group is enough", () => {
    const seen = new Set<string>();
    forEachGrouping(({ grouping, asked, firms }) => {
      const { bound, members } = grouping;
      if (members.length === 1) expect(bound).toBeUndefined();
      if (members.length > 1) expect(bound).toBeDefined();
      if (bound === undefined || members.length === 0) return;
      seen.add(bound.because);
      if (bound.because === "search") expect(bound.members).toBe(members.length - 1);
      if (bound.because === "activities") expect(Math.ceil(bound.of / bound.most)).toBe(members.length);
      if (bound.because !== "volume") return;
      expect(bound.members).toBe(members.length - 1);
      expect(bound.most).toBeLessThan(bound.of);
      // No firm that could be a member has more than the register says of any firm.
      const greatest = Math.max(
        ...firms.map(({ supplier }) => supplier.freeCapacity ?? (supplier.turnover ?? 0) * asked.turnoverShare),
      );
      expect(bound.most).toBeLessThanOrEqual(greatest * bound.members + 0.01);
    });
    expect([...seen].sort()).toEqual(["activities", "search", "volume"]);
  });

  it("does not depend on the order of firms, nor on which best solution a solver returns", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms: records, climate } = drawFirms(draw);
        const firms = records.slice(0, 60).map((firm) => orThrow(checkSupplier(firm, morocco)));
        const need = orThrow(checkNeed(drawNeed(draw, climate, records), morocco));
        // Variables the other way round: the solver meets another programme of the same groups.
        const mirrored: Solver = ({ variables, objective, rows }) => {
          const mirror = (terms: (typeof rows)[number]["terms"]) =>
            terms.map(([i, c]) => [variables - 1 - i, c] as const);
          const solution = solve({
            variables,
            objective: mirror(objective),
            rows: rows.map((row) => ({ ...row, terms: mirror(row.terms) })).toReversed(),
          });
          return solution?.map((i) => variables - 1 - i).toReversed();
        };
        const options = { pack: morocco, maxKmBetween: draw.pick([Infinity, 40]) };
        const plain = createGroupFinder({ ...options, solve }).groupFor(need, createSupplierIndex(firms, morocco));
        const other = createGroupFinder({ ...options, solve: mirrored });
        expect(other.groupFor(need, createSupplierIndex(firms.toReversed(), morocco))).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  it("is plain data: JSON holds all of it", () => {
    const kinds = new Set<NeedGrouping["outcome"]>();
    forEachGrouping(({ grouping }) => {
      kinds.add(grouping.outcome);
      expect(JSON.parse(JSON.stringify(grouping))).toEqual(grouping);
    });
    expect(kinds.size).toBe(3);
  });
});

describe("options", () => {
  it.each([
    [{ members: 0 }, "members is 0, and is to be a whole number from 1 to 20"],
    [{ level: 0.2 }, "level is 0.2, and is to be a number from 0.5 to 1"],
    [{ leadShare: 2 }, "leadShare is 2"],
    [{ maxKmBetween: -1 }, "maxKmBetween is -1"],
  ])("%j are refused with what would be right", (options, message) => {
    expect(() => createGroupFinder({ pack: morocco, solve, ...options })).toThrow(message);
  });
});
