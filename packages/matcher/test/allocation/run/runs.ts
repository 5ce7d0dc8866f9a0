import fc from "fast-check";
import type { CapacityRule, FirmFacts, RankedNeed, RunOptions } from "../../../src/allocation/index.js";

const CATEGORIES = ["AE", "TPE", "PE", "ME"] as const;
const REGIONS = ["MA-01", "MA-06", "MA-10"] as const;

const facts: fc.Arbitrary<FirmFacts> = fc.record(
  {
    category: fc.constantFrom(...CATEGORIES),
    region: fc.constantFrom(...REGIONS),
    freeCapacity: fc.nat(10).map((n) => n * 100_000),
    exports: fc.boolean(),
  },
  { requiredKeys: [] },
);

const rankings = fc.uniqueArray(
  fc.record({ firm: fc.nat(19), score: fc.constantFrom(0, 0.2, 0.4, 0.5, 0.5, 0.6, 0.8, 0.9, 1) }),
  { selector: ({ firm }) => firm, maxLength: 12 },
);

const needs = fc.array(
  fc.record({
    wanted: fc.nat(4),
    annualValue: fc.option(
      fc.nat(8).map((n) => n * 100_000),
      { nil: undefined },
    ),
    region: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
    buyer: fc.nat(3),
    ranking: rankings,
  }),
  { minLength: 1, maxLength: 25 },
);

/** A run: its rankings, what is known of its firms, and how it is to be allocated. */
export interface DrawnRun {
  readonly needs: readonly RankedNeed[];
  readonly options: RunOptions;
}

/** Runs with firms of all sorts, limits from none to plenty, and some pairs that met or declined. */
export const runs = (capacity: fc.Arbitrary<CapacityRule>): fc.Arbitrary<DrawnRun> =>
  fc
    .record({
      needs,
      capacity,
      facts: fc.array(facts, { minLength: 20, maxLength: 20 }),
      most: fc.integer({ min: 1, max: 4 }),
      luck: fc.nat(6),
    })
    .map(({ needs: drawn, facts: firms, capacity: rule, most, luck }) => ({
      needs: drawn.map(({ ranking, buyer, ...need }, n) => ({
        ...need,
        needId: `n${n}`,
        buyerId: `b${buyer}`,
        ranking: ranking
          .map(({ firm, score }) => ({ supplierId: `f${firm}`, score }))
          .sort((a, b) => b.score - a.score),
      })),
      options: {
        firmOf: (id) => firms[numberOf(id)]!,
        most,
        capacity: rule,
        placesOf: (id) => (numberOf(id) % 9 === luck ? numberOf(id) % 2 : most),
        historyOf: (need, firm) => HISTORY[(numberOf(need) * 5 + numberOf(firm) * 3) % 13],
      },
    }));

const HISTORY: Readonly<Record<number, "met" | "declined">> = { 1: "met", 4: "declined" };

export const numberOf = (id: string) => Number(id.slice(1));
