import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  coreProfile,
  createMatcher,
  createSupplierIndex,
  orThrow,
  type Supplier,
} from "../../src/index.js";
import { comparableWord } from "../../src/domain/index.js";
import { fixedFirm, NearMissSearch, subjectOf, type NearMiss } from "../../src/near-miss/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { queriesWithin } from "../oracle/query-within.js";
import { Draw, drawFirms, drawNeed, drawProfile } from "../oracle/random-world.js";
import { naiveNearMisses, scannedNearMisses, type NaiveNearMiss } from "./naive.js";

const WORLDS = Number(process.env["WASL_WORLDS"] ?? 80);
const NEEDS = 12;
/** The naive way ranks so many firms again for each of them and each gap. */
const FIRMS = 40;

const located = (firms: readonly Supplier[]) => firms.map((firm) => orThrow(checkSupplier(firm, morocco)));

function named({ gap, supplierId, rank, score }: NearMiss): NaiveNearMiss {
  const { kind, subject } = subjectOf(gap);
  return { supplierId, gap: `${kind} ${subject === undefined ? "" : comparableWord(subject)}`, rank, score };
}

const inOrder = (all: readonly NaiveNearMiss[]) =>
  all.toSorted((a, b) => (`${a.supplierId}\t${a.gap}` < `${b.supplierId}\t${b.gap}` ? -1 : 1));

/** A part of a world's firms, half of them in one segment and half in another. Those that cannot be told apart come last. */
function drawWorld(draw: Draw, most = FIRMS) {
  const { firms: all, climate } = drawFirms(draw);
  const firms = all.slice(-most);
  const suppliers = located(firms);
  const half = draw.below(firms.length + 1);
  const index = createSupplierIndex(suppliers.slice(0, half), morocco).with(suppliers.slice(half), morocco);
  return { firms, suppliers, index, climate, profile: drawProfile(draw) };
}

/** Many firms of one trade, spread over places and turnovers, so that trees have nodes of either kind. */
function drawTrade(draw: Draw) {
  const spread = draw.pick([0.5, 2]);
  const around = (degrees: number) => degrees + draw.fraction() * spread;
  const place = () => ({ region: "MA-06", lat: around(31.5), lon: around(-7.6) });
  const firms = Array.from({ length: 1_500 }, (_, i): Supplier => {
    const turnover = Math.round(10 ** (4 + 4 * draw.fraction()));
    return { id: `${i}`, name: `${i}`, activities: ["2931"], place: place(), turnover };
  });
  return { firms, suppliers: located(firms), place };
}

describe("near misses", () => {
  it("are those that ranking everything again finds, firm by firm and gap by gap", { timeout: 3_600_000 }, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, suppliers, index, climate, profile } = drawWorld(draw);
        const queryFor = queriesWithin(suppliers, profile);
        const search = new NearMissSearch(createMatcher({ pack: morocco, profile }), index, { limit: Infinity });
        for (let i = 0; i < NEEDS; i += 1) {
          const need = orThrow(checkNeed(drawNeed(draw, climate, firms), morocco));
          const k = draw.pick([0, 1, 3, 10]);
          const naive = naiveNearMisses(need, firms, { query: queryFor(need), profile, k });
          const { nearMisses, first, places } = search.of(need, k);
          expect(inOrder(nearMisses.map(named))).toEqual(inOrder(naive));
          expect(nearMisses.map(({ score }) => score)).toEqual(
            naive.map(({ score }) => score).toSorted((a, b) => b - a),
          );
          expect(first.length).toBeLessThanOrEqual(places);
          for (const { gap } of nearMisses) seen.set(gap.kind, (seen.get(gap.kind) ?? 0) + 1);
        }
      }),
      { numRuns: WORLDS },
    );
    expect([...seen.keys()].toSorted()).toEqual([
      "certification",
      "export-market",
      "headcount",
      "language",
      "service-area",
      "status",
      "turnover",
    ]);
  });

  it("are found among hundreds of firms, where most are passed over unseen", { timeout: 3_600_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, suppliers, index, climate, profile } = drawWorld(draw, Infinity);
        const queryFor = queriesWithin(suppliers, profile);
        const search = new NearMissSearch(createMatcher({ pack: morocco, profile }), index, { limit: Infinity });
        for (let i = 0; i < 5; i += 1) {
          const need = orThrow(checkNeed(drawNeed(draw, climate, firms), morocco));
          const k = draw.pick([1, 5, 40]);
          const scanned = scannedNearMisses(need, firms, { query: queryFor(need), profile, k });
          expect(inOrder(search.of(need, k).nearMisses.map(named))).toEqual(inOrder(scanned));
          found += scanned.length;
        }
      }),
      { numRuns: WORLDS },
    );
    expect(found).toBeGreaterThan(100);
  });

  it("are found where whole nodes lack nothing, since all their firms are near or earn enough", () => {
    let found = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { suppliers, firms, place } = drawTrade(draw);
        const index = createSupplierIndex(suppliers, morocco);
        const search = new NearMissSearch({ pack: morocco, profile: coreProfile }, index, { limit: Infinity });
        const minTurnover = 10 ** (5 + 2 * draw.fraction());
        for (const required of [{ minTurnover }, { maxDistanceKm: 300 * draw.fraction() }]) {
          const record = { id: `n ${seed}`, title: "n", buyer: { id: "b" }, activities: ["2931"], place: place() };
          const need = orThrow(checkNeed({ ...record, annualValue: 1e6, required }, morocco));
          const query = queriesWithin(suppliers, coreProfile)(need);
          const k = draw.pick([1, 20, 300]);
          const scanned = scannedNearMisses(need, firms, { query, profile: coreProfile, k });
          expect(inOrder(search.of(need, k).nearMisses.map(named))).toEqual(inOrder(scanned));
          found += scanned.length;
        }
      }),
      { numRuns: 12 },
    );
    expect(found).toBeGreaterThan(10);
  });

  it("get the rank and the score that they name once the record in the index is changed", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = new Draw(seed);
        const { firms, index, climate, profile } = drawWorld(draw);
        const matcher = createMatcher({ pack: morocco, profile });
        const search = new NearMissSearch(matcher, index);
        for (let i = 0; i < NEEDS; i += 1) {
          const need = orThrow(checkNeed(drawNeed(draw, climate, firms), morocco));
          for (const { supplierId, gap, rank, score } of search.of(need, 3).nearMisses.slice(0, 5)) {
            const fixed = fixedFirm(index.get(supplierId)!, gap);
            const changed = index.without([supplierId]).with([fixed], morocco);
            const standing = matcher.top(need, changed, { k: 3 })[rank - 1];
            expect(standing).toMatchObject({ supplierId, score });
            compared += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it("are the best of each gap where only so many are asked for, and it is said when there are more", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, limit) => {
        const draw = new Draw(seed);
        const { firms, index, climate, profile } = drawWorld(draw);
        const matcher = createMatcher({ pack: morocco, profile });
        const [all, some] = [Infinity, limit].map((one) => new NearMissSearch(matcher, index, { limit: one }));
        for (let i = 0; i < NEEDS; i += 1) {
          const need = orThrow(checkNeed(drawNeed(draw, climate, firms), morocco));
          const [everything, best] = [all!.of(need, 3), some!.of(need, 3)];
          // A service area may be covered in two ways, which are one gap of the need.
          const gapOf = ({ gap }: NearMiss) => `${gap.kind} ${"word" in gap ? comparableWord(gap.word) : ""}`;
          const counts = new Map<string, number>();
          const expected = everything.nearMisses.filter((one) => {
            const count = (counts.get(gapOf(one)) ?? 0) + 1;
            counts.set(gapOf(one), count);
            return count <= limit;
          });
          expect(best.nearMisses).toEqual(expected);
          expect(best.cut.length).toBe([...counts.values()].filter((count) => count > limit).length);
          expect(everything.cut).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
