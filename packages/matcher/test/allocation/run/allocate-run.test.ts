import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocateRun,
  type FirmFacts,
  type PassedOverReason,
  type RankedNeed,
  type RunAllocation,
  type RunOptions,
  type Share,
} from "../../../src/allocation/index.js";
import { InputError } from "../../../src/index.js";
import { runs } from "./runs.js";
import { isBarred, loadsOf, placesOf } from "./told-apart.js";

const each = fc.constantFrom<"each" | "ignored">("each", "ignored");
const any = fc.constantFrom<"each" | "sum" | "ignored">("each", "sum", "ignored");

describe("an allocation of a run", () => {
  it("introduces no pair that may not meet, no firm too often, and no need beyond its wish", () => {
    fc.assert(
      fc.property(runs(any), fc.boolean(), ({ needs, options }, stable) => {
        const isStable = stable && options.capacity !== "sum";
        const found = allocateRun(needs, { ...options, stable: isStable });
        for (const [firm, load] of loadsOf(found)) expect(load).toBeLessThanOrEqual(placesOf(firm, options));
        found.needs.forEach(({ introductions, wanted }, n) => {
          expect(introductions.length).toBeLessThanOrEqual(wanted);
          for (const { supplierId, rank, score } of introductions) {
            expect(isBarred(needs[n]!, supplierId, options)).toBe(false);
            expect(needs[n]!.ranking[rank - 1]).toEqual({ supplierId, score });
          }
        });
        if (options.capacity === "sum") expectOrdersFit(needs, found, options);
      }),
    );
  });

  function expectOrdersFit(needs: readonly RankedNeed[], found: RunAllocation, { firmOf }: RunOptions) {
    const sums = new Map<string, number>();
    found.needs.forEach(({ introductions }, n) => {
      for (const { supplierId } of introductions)
        sums.set(supplierId, (sums.get(supplierId) ?? 0) + (needs[n]!.annualValue ?? 0));
    });
    for (const [firm, sum] of sums) expect(sum).toBeLessThanOrEqual(firmOf(firm).freeCapacity ?? Infinity);
  }

  it("gives a true reason for every firm that it passes over", () => {
    fc.assert(
      fc.property(runs(each), fc.boolean(), ({ needs, options }, stable) => {
        const found = allocateRun(needs, { ...options, stable });
        const loads = loadsOf(found);
        const holds: Partial<
          Record<PassedOverReason, (need: RankedNeed, firm: string, score: number, last?: number) => boolean>
        > = {
          met: ({ needId }, firm) => options.historyOf!(needId, firm) === "met",
          declined: ({ needId }, firm) => options.historyOf!(needId, firm) === "declined",
          "free-capacity": (need, firm) => isBarred(need, firm, options),
          "no-places": (_, firm) => placesOf(firm, options) === 0,
          "at-limit": (_, firm) => loads.get(firm) === placesOf(firm, options),
          "equal-score": (_, __, score, last) => score === last,
          "no-score": (_, __, score) => score === 0,
        };
        found.needs.forEach(({ introductions, passedOver, short, wanted }, n) => {
          const need = needs[n]!;
          const last = introductions.at(-1);
          const before = need.ranking.slice(0, Math.max(last?.rank ?? 0, introductions.length < wanted ? wanted : 0));
          const told = [...introductions, ...passedOver].map(({ supplierId }) => supplierId);
          expect(told.sort()).toEqual(before.map(({ supplierId }) => supplierId).sort());
          for (const { supplierId, score, reason } of passedOver)
            expect([reason, holds[reason]?.(need, supplierId, score, last?.score)]).toEqual([reason, true]);
          const others = Object.values(short ?? {}).reduce((sum, count) => sum + count, 0);
          expect(others).toBe(introductions.length < wanted ? need.ranking.length - introductions.length : 0);
        });
      }),
    );
  });

  it("says what limits and shares cost, and that nothing beats its bound", () => {
    const shares: Share[] = [
      { kind: "categories", categories: ["TPE", "AE"], least: 0.6 },
      { kind: "own-region", least: 0.4 },
      { kind: "exporters", least: 0.3 },
    ];
    fc.assert(
      fc.property(runs(any), fc.subarray(shares), ({ needs, options }, asked) => {
        const { total, bound, price, exposure, shares: results } = allocateRun(needs, { ...options, shares: asked });
        expect(price.total).toBe(total);
        expect(price.unlimited).toBeGreaterThanOrEqual(price.limited - 1e-9);
        expect(price.limited).toBeGreaterThanOrEqual(total - 1e-9);
        expect(bound).toBeGreaterThanOrEqual(total - 1e-9);
        expect(exposure.before.total).toBeGreaterThanOrEqual(price.unlimited - 1e-9);
        expect(results.map(({ share }) => share)).toEqual(asked);
      }),
    );
  });

  it("counts as the limit's no less than what was found with shares, where sums leave the search for the best without an end", () => {
    const ranked = (needId: string, annualValue: number, ranking: RankedNeed["ranking"]): RankedNeed => ({
      ...{ needId, buyerId: "b", wanted: 1, annualValue, ranking },
    });
    // Without a share both go to "full", of which one has to go again; with it the first goes to "small" at once.
    const needs = [
      ranked("n0", 132, [
        { supplierId: "full", score: 0.75 },
        { supplierId: "small", score: 0.75 },
      ]),
      ranked("n1", 87, [
        { supplierId: "full", score: 0.5 },
        { supplierId: "other", score: 0.25 },
      ]),
    ];
    const firmOf = (id: string): FirmFacts =>
      id === "full" ? { freeCapacity: 145 } : id === "small" ? { category: "TPE" } : {};
    const share: Share = { kind: "categories", categories: ["TPE"], least: 0.5 };
    const options: RunOptions = { firmOf, most: 2, capacity: "sum", shares: [share] };
    expect(allocateRun(needs, options).price).toEqual({ unlimited: 1.25, limited: 1.25, total: 1.25 });
  });

  it("counts a share's members as a person would", () => {
    fc.assert(
      fc.property(runs(each), ({ needs, options }) => {
        const shares: Share[] = [
          { kind: "categories", categories: ["TPE", "AE"], least: 0.5 },
          { kind: "own-region", least: 0.2 },
          { kind: "exporters", least: 0.2 },
        ];
        const found = allocateRun(needs, { ...options, shares });
        const made = found.needs.flatMap(({ introductions }, n) =>
          introductions.map(({ supplierId }) => ({ firm: options.firmOf(supplierId), need: needs[n]! })),
        );
        expect(found.shares.map(({ reached }) => reached)).toEqual([
          made.filter(({ firm }) => firm.category === "TPE" || firm.category === "AE").length,
          made.filter(({ firm, need }) => need.region !== undefined && need.region === firm.region).length,
          made.filter(({ firm }) => firm.exports).length,
        ]);
      }),
    );
  });

  it("is plain data", () => {
    fc.assert(
      fc.property(runs(any), ({ needs, options }) => {
        const found = allocateRun(needs, options);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
    );
  });

  it("refuses a stable allocation with shares, and one that sums orders", () => {
    const options: RunOptions = { firmOf: () => ({}), most: 1, stable: true };
    expect(() => allocateRun([], { ...options, shares: [{ kind: "exporters", least: 0.1 }] })).toThrow(/no shares/);
    expect(() => allocateRun([], { ...options, capacity: "sum" })).toThrow(/not sum/);
  });

  it("refuses two needs with one id, whose introductions could not be told apart", () => {
    const need: RankedNeed = { needId: "n", buyerId: "b", wanted: 1, ranking: [] };
    const run = [need, { ...need, buyerId: "c" }, { ...need, needId: "other" }];
    expect(() => allocateRun(run, { firmOf: () => ({}), most: 1 })).toThrow(InputError);
    expect(() => allocateRun(run, { firmOf: () => ({}), most: 1 })).toThrow("Two needs have the id n.");
  });
});
