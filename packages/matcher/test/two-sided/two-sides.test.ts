import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError, type CriterionId, type ScoringProfile } from "../../src/index.js";
import { assessEligibility, firstViolated } from "../../src/eligibility/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { combinedScore, createTwoSides, MEANS, type TwoSides } from "../../src/two-sided/index.js";
import { Draw } from "../oracle/draw.js";
import { drawRun, type DrawnRun } from "../oracle/random-run.js";

const NEEDS = 25;

function drawSides(seed: number): { draw: Draw; run: DrawnRun; sides: TwoSides } {
  const draw = new Draw(seed);
  const run = drawRun(draw, NEEDS);
  fc.pre(run.suppliers.length > 0);
  const { profile, needIndex: needs, register } = run;
  return { draw, run, sides: createTwoSides({ pack: morocco, profile, needs, register }) };
}

/** How many firms of a sorted ranking come before one that is put at a score. */
function rankAmong(
  standings: readonly { supplierId: string; score: number; tieKey: number }[],
  own: { supplierId: string; score: number; tieKey: number },
): number {
  const before = standings.filter(
    (other) =>
      other.supplierId !== own.supplierId &&
      (other.score > own.score ||
        (other.score === own.score &&
          (other.tieKey < own.tieKey || (other.tieKey === own.tieKey && other.supplierId < own.supplierId)))),
  );
  return before.length + 1;
}

/** By criterion, share × (1 − utility) of a weighted sum. */
function lossesByHand(
  criteria: readonly { criterion: CriterionId; utility: number; weight: number }[],
): Map<CriterionId, number> {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(criteria.map(({ criterion, utility, weight }) => [criterion, (weight / total) * (1 - utility)]));
}

const isSum = ({ formula }: ScoringProfile) => formula === undefined;

describe("the opportunities of a firm", () => {
  it("are the needs that brute force finds, with its place among all firms for each", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { draw, run, sides } = drawSides(seed);
        const firm = draw.pick(run.suppliers);
        const id = firm.supplier.id;
        const k = draw.pick([1, 5, NEEDS]);
        const suiting = run.needs
          .filter((need) => firstViolated(run.queryOf(need).constraints, firm) === undefined)
          .map((need) => ({ need, ...run.queryOf(need).standing(firm) }))
          .sort((a, b) => b.score - a.score || a.tieKey - b.tieKey || (a.need.need.id < b.need.need.id ? -1 : 1));
        const { opportunities } = sides.opportunities(id, { k });
        expect(opportunities.map(({ needId, score }) => [needId, score])).toEqual(
          suiting.slice(0, k).map(({ need, score }) => [need.need.id, score]),
        );
        opportunities.forEach((opportunity, i) => {
          const { need, ...own } = suiting[i]!;
          const { standings } = run.ranked(need);
          expect(opportunity.rank).toBe(standings.findIndex(({ supplierId }) => supplierId === id) + 1);
          expect(opportunity.eligibleFirms).toBe(standings.length);
          for (const { rank, lost } of opportunity.shortfalls) {
            expect(lost).toBeGreaterThan(0);
            expect(rank).toBeLessThanOrEqual(opportunity.rank);
            const raised = Math.round((own.score + lost) * 1e12) / 1e12;
            expect(rank).toBe(rankAmong(standings, { ...own, score: raised }));
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it("lose on each criterion its share of what it is short of", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { draw, run, sides } = drawSides(seed);
        fc.pre(isSum(run.profile));
        const { opportunities } = sides.opportunities(draw.pick(run.suppliers).supplier.id);
        for (const { criteria, shortfalls } of opportunities) {
          const byHand = lossesByHand(criteria);
          for (const { criterion, lost } of shortfalls) expect(lost).toBeCloseTo(byHand.get(criterion)!, 9);
          const named = new Set(shortfalls.map(({ criterion }) => criterion));
          for (const [criterion, lost] of byHand) if (!named.has(criterion)) expect(lost).toBeLessThan(1e-11);
          expect(shortfalls.map(({ lost }) => lost)).toEqual(
            shortfalls.map(({ lost }) => lost).toSorted((a, b) => b - a),
          );
          compared += 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it("go with the needs of its trade that exclude it, those it is nearest to first", () => {
    let barredInAll = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { draw, run, sides } = drawSides(seed);
        const firm = draw.pick(run.suppliers);
        const expected = run.needs
          .map((need) => {
            const query = run.queryOf(need);
            const { violations } = assessEligibility(query.constraints, firm);
            return { need, violations, ...query.standing(firm) };
          })
          .filter(({ violations }) => violations.length > 0)
          .filter(({ violations }) =>
            violations.every(({ constraint }) => !["buyer-itself", "sector-below-floor"].includes(constraint)),
          )
          .sort(
            (a, b) =>
              a.violations.length - b.violations.length ||
              b.score - a.score ||
              a.tieKey - b.tieKey ||
              (a.need.need.id < b.need.need.id ? -1 : 1),
          );
        const { barred } = sides.opportunities(firm.supplier.id, { barred: NEEDS });
        expect(barred.map(({ needId, violations, score }) => [needId, violations, score])).toEqual(
          expected.map(({ need, violations, score }) => [need.need.id, violations, score]),
        );
        barred.forEach(({ rankIfMet }, i) => {
          const { need, ...own } = expected[i]!;
          expect(rankIfMet).toBe(rankAmong(run.ranked(need).standings, own));
        });
        barredInAll += barred.length;
      }),
      { numRuns: 40 },
    );
    expect(barredInAll).toBeGreaterThan(50);
  });

  it("are the same for several firms at once as for each alone", () => {
    let told = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { draw, run, sides } = drawSides(seed);
        const options = { k: draw.pick([1, 4]), barred: 3, mean: draw.pick([undefined, ...MEANS]) };
        const ids = run.suppliers.slice(0, 12).map(({ supplier }) => supplier.id);
        const alone = ids.map((id) => sides.opportunities(id, options));
        expect(sides.opportunitiesOf(ids, options)).toEqual(alone);
        told += alone.reduce((sum, { opportunities, barred }) => sum + opportunities.length + barred.length, 0);
      }),
      { numRuns: 40, seed: 21 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it("are none of a firm that nobody knows", () => {
    const { sides } = drawSides(7);
    expect(() => sides.opportunities("nobody")).toThrow(InputError);
    expect(() => sides.firmsFor("no need")).toThrow("The index has no need no need.");
  });
});

describe("the combined ranking", () => {
  it("is that of brute force from either side, which agree on the score of each pair", () => {
    let agreed = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { draw, run, sides } = drawSides(seed);
        const mean = draw.pick(MEANS);
        const k = draw.pick([0, 1, 4, 1_000]);
        const bySide = (needId: string, supplierId: string, score: number) =>
          combinedScore(mean, score, sides.pair(needId, supplierId, mean).firmSide.score);
        const ofNeeds = new Map(run.needs.map((need) => [need.need.id, run.ranked(need).standings]));

        const need = draw.pick(run.needs).need.id;
        const firms = ofNeeds
          .get(need)!
          .map((standing) => ({ ...standing, combined: bySide(need, standing.supplierId, standing.score) }))
          .sort((a, b) => b.combined - a.combined || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : 1));
        const foundFirms = sides.firmsFor(need, { k, mean });
        expect(foundFirms.map(({ supplierId, combined }) => [supplierId, combined])).toEqual(
          firms.slice(0, k).map(({ supplierId, combined }) => [supplierId, combined]),
        );

        const firm = draw.pick(run.suppliers).supplier.id;
        const needs = [...ofNeeds]
          .flatMap(([needId, standings]) =>
            standings.filter(({ supplierId }) => supplierId === firm).map((standing) => ({ needId, ...standing })),
          )
          .map((one) => ({ ...one, combined: bySide(one.needId, firm, one.score) }))
          .sort((a, b) => b.combined - a.combined || a.tieKey - b.tieKey || (a.needId < b.needId ? -1 : 1));
        const foundNeeds = sides.needsFor(firm, { k, mean });
        expect(foundNeeds.map(({ needId, combined }) => [needId, combined])).toEqual(
          needs.slice(0, k).map(({ needId, combined }) => [needId, combined]),
        );

        for (const { needId, rank, ...pair } of foundNeeds.slice(0, 3)) {
          const fromNeed = sides.firmsFor(needId, { k: 1_000, mean }).find(({ supplierId }) => supplierId === firm)!;
          const { rank: _, ...same } = fromNeed;
          expect(same).toEqual({ needId, ...pair });
          expect(sides.pair(needId, firm, mean)).toEqual(same);
          agreed += rank;
        }
      }),
      { numRuns: 60 },
    );
    expect(agreed).toBeGreaterThan(20);
  });

  it("orders opportunities, each with what it is worth to both sides", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { draw, run, sides } = drawSides(seed);
        const { id } = draw.pick(run.suppliers).supplier;
        const mean = draw.pick(MEANS);
        const { opportunities } = sides.opportunities(id, { mean, k: 4 });
        expect(opportunities.map(({ needId, reciprocal }) => [needId, reciprocal?.combined])).toEqual(
          sides.needsFor(id, { mean, k: 4 }).map(({ needId, combined }) => [needId, combined]),
        );
      }),
      { numRuns: 30 },
    );
  });
});
