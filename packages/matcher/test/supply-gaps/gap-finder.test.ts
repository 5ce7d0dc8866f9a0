import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createSupplierIndex,
  haversineKm,
  orThrow,
  type LocatedPlace,
  type ResolvedSupplier,
} from "../../src/index.js";
import { firstViolated } from "../../src/eligibility/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { createGapFinder, type NeedGap, type Within } from "../../src/supply-gaps/index.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";
import { distancesBeyond, gapByCounting } from "./gaps-by-counting.js";

const WITHIN: readonly Within[] = ["region", "country", { km: 0 }, { km: 60 }, { km: 400 }];

/** Worlds, and needs in each. */
const WORLDS = 150;
const NEEDS = 12;

/** Needs of a world, the gap of each, and what decides which firms count. */
function* drawnGaps(seed: number) {
  const draw = new Draw(seed);
  const { firms: records, climate } = drawFirms(draw);
  const firms = records.map((firm) => orThrow(checkSupplier(firm, morocco)));
  const profile = drawProfile(draw);
  const half = draw.below(firms.length + 1);
  const index = createSupplierIndex(firms.slice(0, half), morocco).with(firms.slice(half), morocco);
  const queryOf = queriesWithin(firms, profile);
  for (let i = 0; i < NEEDS; i += 1) {
    const need = orThrow(checkNeed(drawNeed(draw, climate, records), morocco));
    const asked = {
      wanted: draw.pick([1, 3, 10, 40]),
      within: draw.pick(WITHIN),
      leastScore: draw.maybe(0.3, () => draw.fraction()),
    };
    const { leastScore, ...others } = asked;
    const least = leastScore === undefined ? {} : { leastScore };
    const gap = createGapFinder({ pack: morocco, profile, ...others, ...least }).gapOf(need, index);
    yield { firms, need, asked, gap, query: queryOf(need) };
  }
}

type DrawnGap = ReturnType<typeof drawnGaps> extends Generator<infer Drawn> ? Drawn : never;

function forEachGap(check: (drawn: DrawnGap) => void): void {
  const property = fc.property(fc.integer(), (seed) => {
    for (const drawn of drawnGaps(seed)) check(drawn);
  });
  fc.assert(property, { numRuns: WORLDS });
}

/** Whether a firm at a place is within reach. */
function counts({ gap, need }: DrawnGap, place: LocatedPlace): boolean {
  if (gap.within === "country") return true;
  if (gap.within === "region") return place.region === need.place.region;
  return place.point !== undefined && haversineKm(need.place.point!, place.point) <= gap.within.km;
}

/** Suitable firms that are out of reach. */
function suitableBeyond(drawn: DrawnGap) {
  const { firms, query, asked } = drawn;
  const scores = (firm: ResolvedSupplier) => query.standing(firm).score;
  return firms.filter(
    (firm) =>
      firstViolated(query.constraints, firm) === undefined &&
      (asked.leastScore === undefined || scores(firm) >= asked.leastScore) &&
      !counts(drawn, firm.place),
  );
}

describe("the gap of a need", () => {
  it("counts what asking every firm counts, whatever the world, the profile and the reach", () => {
    forEachGap(({ firms, asked, gap, query }) => {
      const { needId, region, sector, annualValue, barrier, nearest, within, ...numbers } = gap;
      expect(numbers).toEqual(gapByCounting(query, firms, asked));
      const excluded = Object.values(numbers.excluded).reduce((sum, n) => sum + n, 0);
      expect(numbers.viable + excluded).toBe(numbers.ofTheTrade.within);
    });
  });

  it("names a region that makes up what is missing, and none that does so nearer", () => {
    let named = 0;
    forEachGap((drawn) => {
      const { need, gap } = drawn;
      const reach = [...distancesBeyond(need, suitableBeyond(drawn))].map(([region, km]) => ({
        region,
        firms: km.length,
        km: km[gap.missing - 1] ?? Infinity,
      }));
      const least = reach.reduce((km, one) => Math.min(km, one.km), Infinity);
      if (gap.missing === 0 || least === Infinity) {
        expect(gap.nearest).toBeUndefined();
        return;
      }
      named += 1;
      const own = reach.find(({ region }) => region === gap.nearest?.region)!;
      expect(gap.nearest!.firms).toBe(own.firms);
      expect(Math.abs(gap.nearest!.km - own.km)).toBeLessThanOrEqual(0.0005 + 1e-9);
      expect(own.km).toBeLessThanOrEqual(least + 0.001);
    });
    expect(named).toBeGreaterThan(5);
  });

  it("tells the constraint that excludes most, that nobody is of the trade, or that there are too few", () => {
    const seen = new Set<NeedGap["barrier"]>();
    forEachGap(({ gap }) => {
      seen.add(gap.barrier);
      const excluded = Object.values(gap.excluded);
      if (gap.missing === 0) expect(gap.barrier).toBeUndefined();
      else if (gap.ofTheTrade.within === 0) expect(gap.barrier).toBe("sector-below-floor");
      else if (excluded.length === 0) expect(gap.barrier).toBe("too-few-firms");
      else expect(gap.excluded[gap.barrier as keyof typeof gap.excluded]).toBe(Math.max(...excluded));
    });
    for (const barrier of [undefined, "sector-below-floor", "too-few-firms", "certification-missing"])
      expect(seen).toContain(barrier);
  });
});

describe("options", () => {
  it.each([
    [{ wanted: 0 }, "wanted is 0"],
    [{ within: { km: -1 } }, "within.km is -1"],
    [{ leastScore: 1.5 }, "leastScore is 1.5"],
  ])("%j are refused with what would be right", (options, message) => {
    expect(() => createGapFinder({ pack: morocco, ...options })).toThrow(message);
  });
});
