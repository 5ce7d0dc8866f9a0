import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, allocateRun, allocateStably, type RankedNeed } from "../src/allocation/index.js";
import { createGroupFinder } from "../src/grouping/index.js";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createNeedIndex,
  createSupplierIndex,
  orThrow,
  type Need,
} from "../src/index.js";
import { createInquiry, gatherStakes, renderQuestion } from "../src/missing-data/index.js";
import { certificateLeverage, mobilise, NearMissSearch, rankCertified } from "../src/near-miss/index.js";
import { morocco } from "../src/packs/morocco/index.js";
import { createSuggester } from "../src/suggestion/index.js";
import { createGapFinder } from "../src/supply-gaps/index.js";
import { createTwoSides } from "../src/two-sided/index.js";

const asked: Need = {
  id: "n",
  title: "Faisceaux",
  buyer: { id: "b" },
  activities: ["2931"],
  place: { province: "MA-TNG" },
  required: { certifications: ["IATF 16949"] },
};
const need = orThrow(checkNeed(asked, morocco));
const firms = ["f", "g"].map((id) =>
  orThrow(checkSupplier({ id, name: id, activities: ["2931"], place: { province: "MA-TNG" } }, morocco)),
);
const register = createSupplierIndex(firms, morocco);
const needs = createNeedIndex([need], morocco);
const matcher = createMatcher({ pack: morocco });
const sides = createTwoSides({ pack: morocco, needs, register });
const suggester = createSuggester(morocco);
const inquiry = createInquiry({ pack: morocco, register });
const ranked: RankedNeed = { needId: "n", buyerId: "b", wanted: 1, ranking: [{ supplierId: "f", score: 0.5 }] };
const options = [{ supplierId: "f", score: 0.5 }];
const run = { profile: matcher.stamp, k: 10, firms: 2, unknown: {} };
const question = { supplierId: "f", expectedChanges: 1, needs: [] };
const solve = () => undefined;

interface Counted {
  /** What the message calls it. */
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
  /** Whether Infinity is taken, for all there are. */
  readonly all?: true;
  readonly use: (value: number) => unknown;
}

const COUNTS: Readonly<Record<string, Counted>> = {
  rank: { name: "k", all: true, use: (k) => matcher.rank(need, register, { k }) },
  top: { name: "k", all: true, use: (k) => matcher.top(need, register, { k }) },
  rankNeeds: { name: "k", all: true, use: (k) => matcher.rankNeeds(firms[0]!, needs, { k }) },
  "opportunities, k": { name: "k", all: true, use: (k) => sides.opportunities("f", { k }) },
  "opportunities by both sides, k": {
    ...{ name: "k", all: true },
    use: (k) => sides.opportunities("f", { k, mean: "harmonic" }),
  },
  "opportunities, barred": { name: "barred", all: true, use: (barred) => sides.opportunities("f", { barred }) },
  suggest: { name: "k", all: true, use: (k) => suggester.suggest("câbles", { k }) },
  needsFor: { name: "k", all: true, use: (k) => sides.needsFor("f", { k }) },
  firmsFor: { name: "k", all: true, use: (k) => sides.firmsFor("n", { k }) },
  "mobilise, k": { name: "k", use: (k) => mobilise(matcher, [need], register, { k }) },
  "mobilise, steps": { name: "steps", all: true, use: (steps) => mobilise(matcher, [need], register, { steps }) },
  "mobilise, verified": {
    ...{ name: "verified", all: true },
    use: (verified) => mobilise(matcher, [need], register, { verified }),
  },
  "mobilise, limit": { name: "limit", all: true, use: (limit) => mobilise(matcher, [need], register, { limit }) },
  "near misses, k": { name: "k", use: (k) => new NearMissSearch(matcher, register).of(need, k) },
  "near misses, limit": { name: "limit", all: true, use: (limit) => new NearMissSearch(matcher, register, { limit }) },
  "near misses, certificateLimit": {
    ...{ name: "certificateLimit", all: true },
    use: (certificateLimit) => new NearMissSearch(matcher, register, { certificateLimit }),
  },
  "near misses, sectorDepth": {
    name: "sectorDepth",
    use: (sectorDepth) => new NearMissSearch(matcher, register, { sectorDepth }),
  },
  certificateLeverage: { name: "steps", all: true, use: (steps) => certificateLeverage([], steps) },
  rankCertified: {
    name: "The places of n",
    use: (places) => {
      const certified = { certification: "IATF 16949", supplierIds: ["f"] };
      return rankCertified(matcher, register, [{ need, places }], certified);
    },
  },
  "an inquiry, k": { name: "k", use: (k) => createInquiry({ pack: morocco, register, k }).ofNeed(need) },
  "an inquiry, levels": {
    ...{ name: "levels", least: 1, all: true },
    use: (levels) => createInquiry({ pack: morocco, register, levels }).ofNeed(need),
  },
  "an inquiry, most": { name: "most", all: true, use: (most) => inquiry.ofNeeds([], { most }) },
  gatherStakes: { name: "most", all: true, use: (most) => gatherStakes([], { ...run, most }) },
  renderQuestion: {
    ...{ name: "most", all: true },
    use: (most) => renderQuestion(question, { language: "en", pack: morocco, most }),
  },
  "an allocation, wanted": {
    name: "The number wanted of n",
    use: (wanted) => allocate({ needs: [{ needId: "n", wanted, options }], capacityOf: () => 1 }),
  },
  "an allocation, capacity": {
    name: "The capacity of f",
    use: (capacity) => allocate({ needs: [{ needId: "n", wanted: 1, options }], capacityOf: () => capacity }),
  },
  "a stable allocation, wanted": {
    name: "The number wanted of n",
    use: (wanted) => allocateStably({ needs: [{ needId: "n", wanted, options }], capacityOf: () => 1 }),
  },
  "a stable allocation, capacity": {
    name: "The capacity of f",
    use: (capacity) => allocateStably({ needs: [{ needId: "n", wanted: 1, options }], capacityOf: () => capacity }),
  },
  "an allocation of a run, most": { name: "most", use: (most) => allocateRun([ranked], { most, firmOf: () => ({}) }) },
  "an allocation of an empty run, most": { name: "most", use: (most) => allocateRun([], { most, firmOf: () => ({}) }) },
  "supply gaps, wanted": { name: "wanted", least: 1, use: (wanted) => createGapFinder({ pack: morocco, wanted }) },
  "groups, members": {
    ...{ name: "members", least: 1, most: 20 },
    use: (members) => createGroupFinder({ pack: morocco, solve, members }),
  },
};

describe.each(Object.entries(COUNTS))("%s", (_, { name, least = 0, most = 1_000, all, use }) => {
  const whole = fc.integer({ min: least, max: most });
  const wrong = fc.oneof(
    fc.integer({ max: least - 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
    fc.constantFrom(NaN, -Infinity, ...(all ? [] : [Infinity])),
  );

  it("takes whole numbers, and Infinity where it means all", () => {
    fc.assert(
      fc.property(all ? fc.oneof(whole, fc.constant(Infinity)) : whole, (value) => {
        expect(() => use(value)).not.toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it("names another number, and what would be right", () => {
    fc.assert(
      fc.property(wrong, (value) => {
        const right = new RegExp(
          `^${name} is ${escaped(value)}, and is to be a whole number from ${least}( to \\d+)?${all ? ", or Infinity for all" : ""}\\.$`,
        );
        expect(() => use(value)).toThrow(RangeError);
        expect(() => use(value)).toThrow(right);
      }),
      { numRuns: 50 },
    );
  });
});

const escaped = (value: number) => String(value).replaceAll(/[.+]/g, String.raw`\$&`);

/** Numbers that need not be whole, by what the message calls them and what it says would be right. */
const NUMBERS: readonly (readonly [name: string, right: string, use: (value: number) => unknown])[] = [
  ["leastScore", "a score from 0 to 1", (leastScore) => createGapFinder({ pack: morocco, leastScore })],
  [
    "turnoverShare",
    "a number from 0 to 1",
    (turnoverShare) => createGroupFinder({ pack: morocco, solve, turnoverShare }),
  ],
  ["leadShare", "a number from 0 to 1", (leadShare) => createGroupFinder({ pack: morocco, solve, leadShare })],
  ["level", "a number from 0.5 to 1", (level) => createGroupFinder({ pack: morocco, solve, level })],
  [
    "The least part of region",
    "a number from 0 to 1",
    (least) => allocateRun([ranked], { most: 1, firmOf: () => ({}), shares: [{ kind: "own-region", least }] }),
  ],
];

describe.each(NUMBERS)("%s", (name, right, use) => {
  it(`is refused unless it is ${right}`, () => {
    const wrong = fc.oneof(
      fc.double({ min: 1, minExcluded: true, noNaN: true }),
      fc.double({ max: -Number.MIN_VALUE, noNaN: true }),
      fc.constant(NaN),
    );
    fc.assert(
      fc.property(wrong, (value) => {
        expect(() => use(value)).toThrow(new RangeError(`${name} is ${value}, and is to be ${right}.`));
      }),
    );
    for (const value of [0.5, 0.75, 1]) expect(() => use(value)).not.toThrow();
  });
});

describe("a distance", () => {
  it("within which firms are counted is finite, and one that a group may span need not be", () => {
    const message = "within.km is Infinity, and is to be a distance in km from 0.";
    expect(() => createGapFinder({ pack: morocco, within: { km: Infinity } })).toThrow(new RangeError(message));
    expect(() => createGroupFinder({ pack: morocco, solve, maxKm: Infinity, maxKmBetween: Infinity })).not.toThrow();
    const below = "maxKm is -0.1, and is to be a number from 0.";
    expect(() => createGroupFinder({ pack: morocco, solve, maxKm: -0.1 })).toThrow(new RangeError(below));
  });
});
