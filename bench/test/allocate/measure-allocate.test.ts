import { describe, expect, it } from "vitest";
import { measureAllocate } from "../../src/allocate/measure-allocate.js";

describe("the measurement of allocations", () => {
  it("holds each against HiGHS, and spreads introductions more evenly than rankings do", async () => {
    const plan = {
      needs: [150],
      firms: 2_000,
      depth: 20,
      most: 2,
      seed: 1,
      highsNeeds: 150,
      highsSeconds: 60,
      shareNeeds: 150,
    };
    const [found] = await measureAllocate({ ...plan, onStep: () => undefined });
    const { total, bound, highs, before, after, shares } = found!;
    expect(highs!.total).toBeCloseTo(total, 6);
    expect(bound).toBeCloseTo(total, 6);
    expect(after.most).toBeLessThanOrEqual(2);
    expect(after.gini).toBeLessThan(before.gini);
    expect(shares!.bound).toBeGreaterThanOrEqual(shares!.total - 1e-9);
    expect(shares!.limited).toBeGreaterThanOrEqual(shares!.total - 1e-9);
  });
});
