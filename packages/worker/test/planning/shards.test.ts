import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_NEEDS, planShards } from "../../src/planning/index.js";

const counts = fc.integer({ min: 1, max: 20_000 });

describe("shards", () => {
  it("cover every need once, in order", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 40 }), (needs, least, most) => {
        const covered = planShards(needs, { least, most }).flatMap(({ from, to }) => range(from, to));
        expect(covered).toEqual(range(0, needs));
      }),
      { numRuns: 50 },
    );
  });

  it("are of equal size, give or take one, and none is too small", () => {
    fc.assert(
      fc.property(counts, (needs) => {
        const sizes = planShards(needs).map(({ from, to }) => to - from);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.min(needs, LEAST_NEEDS));
      }),
    );
  });

  it("are as many as asked for when that is fewer", () => {
    expect(planShards(10_000, { most: 3 })).toHaveLength(3);
    expect(planShards(0)).toEqual([]);
  });
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
