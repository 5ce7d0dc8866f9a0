import fc from "fast-check";
import type { ResolvedNeed } from "@wasl/matcher";
import { describe, expect, it } from "vitest";
import { scoreEach } from "../../src/processors/score-each.js";
import { ScoringFailure } from "../../src/scoring-threads/index.js";

const needAt = (index: number) => ({ need: { id: `need-${index}` } }) as ResolvedNeed;

/** Scores as a thread does that fails whenever it is given one of the poisoned. */
function scorerOf(poisoned: ReadonlySet<string>) {
  const calls: number[] = [];
  const score = (needs: readonly ResolvedNeed[]) => {
    calls.push(needs.length);
    return needs.some(({ need }) => poisoned.has(need.id))
      ? Promise.reject(new ScoringFailure("error"))
      : Promise.resolve(needs.map(({ need }) => `rank of ${need.id}`));
  };
  return { calls, score };
}

describe("needs that cannot be scored", () => {
  it("are found out, all of them and no others, and the order stays", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (isPoisoned) => {
        const needs = isPoisoned.map((_, index) => needAt(index));
        const poisoned = new Set(needs.filter((_, i) => isPoisoned[i]).map(({ need }) => need.id));
        const { score } = scorerOf(poisoned);
        expect(await scoreEach(needs, score)).toEqual(
          needs.map((need, i) =>
            isPoisoned[i] ? { need, failure: "error" } : { need, ranked: `rank of ${need.need.id}` },
          ),
        );
      }),
    );
  });

  it("cost a number of tries that grows with the logarithm of how many they are among", async () => {
    const needs = Array.from({ length: 64 }, (_, index) => needAt(index));
    const { calls, score } = scorerOf(new Set(["need-41"]));
    await scoreEach(needs, score);
    // A failure and a success a level, and a second try of the one that is left.
    expect(calls.length).toBeLessThanOrEqual(2 * Math.log2(64) + 2);
  });

  it("are tried twice, so that what passes by is not taken for a fault of theirs", async () => {
    let calls = 0;
    const once = (needs: readonly ResolvedNeed[]) =>
      calls++ === 0 ? Promise.reject(new ScoringFailure("out-of-memory")) : Promise.resolve(needs.map(() => "ranked"));
    expect(await scoreEach([needAt(0)], once)).toEqual([{ need: needAt(0), ranked: "ranked" }]);
  });

  it("are not blamed for what is no failure of scoring", async () => {
    const stopped = () => Promise.reject(new TypeError("the pool is closed"));
    await expect(scoreEach([needAt(0), needAt(1)], stopped)).rejects.toBeInstanceOf(TypeError);
  });
});
