import type { AllocationProblem } from "@wasl/matcher/allocate";
import { describe, expect, it } from "vitest";
import { requireAgreement } from "../../src/allocate/agreement.js";
import { solveByHighs } from "../../src/allocate/highs.js";
import { measureAllocate } from "../../src/allocate/measure-allocate.js";
import { pairsOf, provenBound } from "../../src/allocate/pairs.js";

const plan = {
  ...{ needs: [150], firms: 2_000, depth: 20, most: 2, seed: 1 },
  ...{ highsNeeds: 150, highsSumNeeds: 150, highsSeconds: 60, shareNeeds: 150, sumNeeds: 150, sumShareNeeds: 150 },
  onStep: () => undefined,
};

describe("the measurement of allocations", () => {
  it("holds each against HiGHS, and spreads introductions more evenly than rankings do", async () => {
    const [found] = await measureAllocate(plan);
    const { total, bound, highs, before, after } = found!;
    expect(highs!.ended).toBe("optimal");
    expect(highs!.total).toBeCloseTo(total, 6);
    expect(highs!.bound).toBeCloseTo(total, 6);
    expect(bound).toBeCloseTo(total, 6);
    expect(after.most).toBeLessThanOrEqual(2);
    expect(after.gini).toBeLessThan(before.gini);
  });

  it("heeds free capacity of each order and of their sum, without and with shares", async () => {
    const [{ capacities }] = (await measureAllocate(plan)) as [Awaited<ReturnType<typeof measureAllocate>>[number]];
    expect(capacities.map(({ capacity, reached }) => [capacity, reached.length])).toEqual([
      ["each", 0],
      ["each", 3],
      ["sum", 0],
      ["sum", 3],
    ]);
    const [each, eachShares, sum, sumShares] = capacities.map(({ total }) => total) as [number, number, number, number];
    for (const { total, bound } of capacities) expect(bound).toBeGreaterThanOrEqual(total - 1e-9);
    expect(eachShares).toBeLessThanOrEqual(each + 1e-9);
    expect(sum).toBeLessThan(each);
    expect(sumShares).toBeLessThanOrEqual(eachShares + 1e-9);
    const { highs } = capacities[2]!;
    expect(highs!.ended).toBe("optimal");
    expect(highs!.total).toBeGreaterThanOrEqual(sum - 1e-6);
    expect(highs!.total).toBeLessThan(each);
  });

  it("measures no more than it is asked for", async () => {
    const [found] = await measureAllocate({
      ...plan,
      highsNeeds: 0,
      highsSumNeeds: 0,
      shareNeeds: 0,
      sumNeeds: 0,
      sumShareNeeds: 0,
    });
    expect(found!.highs).toBeUndefined();
    expect(found!.capacities).toEqual([]);
  });
});

/** Two needs that both would rather have A, which takes one: the best is 0.8 + 0.6. With sums B may take one of them alone. */
const problem: AllocationProblem = {
  needs: [
    { needId: "M", wanted: 1, options: [one("A", 0.9), one("B", 0.6)] },
    { needId: "N", wanted: 1, options: [one("A", 0.8), one("B", 0.3)] },
  ],
  capacityOf: () => 1,
};

function one(supplierId: string, score: number) {
  return { supplierId, score };
}

describe("HiGHS", () => {
  it("finds the optimum that is worked out by hand, and proves it by prices", async () => {
    const { ended, total, bound } = await solveByHighs(problem, 60);
    expect(ended).toBe("optimal");
    expect(total).toBeCloseTo(1.4, 9);
    expect(bound).toBeCloseTo(1.4, 9);
  });

  it("says how far it came when it is stopped", async () => {
    const { ended, total = 0, bound } = await solveByHighs(problem, 0);
    expect(ended).toBe("out of time");
    expect(total).toBeLessThanOrEqual(1.4 + 1e-9);
    expect(bound).toBeGreaterThanOrEqual(1.4 - 1e-9);
  });

  it("heeds sums in whole numbers", async () => {
    // B can bear neither M nor N beside the other, and A takes one: with two places each, A could bear both only in parts.
    const weights = new Map([
      ["M", 3],
      ["N", 2],
    ]);
    const sumLimit = { weightOf: (need: string) => weights.get(need)!, mostOf: () => 4 };
    const { total } = await solveByHighs({ ...problem, capacityOf: () => 2 }, 60, sumLimit);
    expect(total).toBeCloseTo(1.4, 6);
  });

  it("proves by any prices that no total is higher", () => {
    const pairs = pairsOf(problem);
    // Rows of M, N, A, B. A at 0.5 and M at 0.3: rows 0.8, and above them 0.1 and 0.3 for M, 0.3 and 0.3 for N.
    expect(provenBound(pairs, [0.3, 0, 0.5, 0])).toBeCloseTo(0.8 + 0.1 + 0.3 + 0.3 + 0.3, 12);
    expect(provenBound(pairs, [-0.3, 0, -0.5, 0])).toBeCloseTo(0.8 + 0.1 + 0.3 + 0.3 + 0.3, 12);
    expect(provenBound(pairs, [])).toBeCloseTo(0.9 + 0.6 + 0.8 + 0.3, 12);
  });

  it("may not disagree with what was found", () => {
    const answer = { ended: "optimal", us: 1 } as const;
    const check = (highs: object, isOptimum: boolean) => () =>
      requireAgreement({ ...answer, ...highs }, 100, { isOptimum });
    expect(check({ total: 100, bound: 100 }, true)).not.toThrow();
    expect(check({ total: 101, bound: 101 }, false)).not.toThrow();
    expect(check({ total: 101, bound: 101 }, true)).toThrow("HiGHS finds a total of 101, and Wasl of 100.");
    expect(check({ total: 99, bound: 100 }, false)).toThrow("HiGHS finds 99 to be the optimum");
    expect(check({ ended: "out of time", bound: 99 }, false)).toThrow("HiGHS proves a bound of 99");
  });
});
