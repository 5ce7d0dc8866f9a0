import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateStably, blockingPairs } from "../../src/allocation/index.js";
import { problems } from "./problems.js";

/** A liking of firms that has nothing to do with the needs' scores, and is never equal for two needs. */
const ownLiking = (supplierId: string, needId: string) =>
  Math.sin(Number(supplierId.slice(1)) * 31 + Number(needId.slice(1)) * 17);

describe("a stable allocation", () => {
  it("leaves no need and firm that would both rather have each other", () => {
    fc.assert(
      fc.property(problems({ needs: 12, firms: 8, options: 6 }), fc.boolean(), (problem, own) => {
        const liking = own ? ownLiking : undefined;
        const introductions = allocateStably(problem, liking);
        expect(blockingPairs(problem, introductions, liking)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is the one that a textbook gives: hospitals of two places, residents' own order", () => {
    // Gale and Shapley's rule by hand: a and b take X's two places; c, liked least by X, goes to Y.
    const scores = { X: 0.9, Y: 0.5 };
    const options = Object.entries(scores).map(([supplierId, score]) => ({ supplierId, score }));
    const needs = ["c", "a", "b"].map((needId) => ({ needId, wanted: 1, options }));
    const liking = (_: string, needId: string) => ({ a: 3, b: 2, c: 1 })[needId] ?? 0;
    const found = allocateStably({ needs, capacityOf: (id) => (id === "X" ? 2 : 1) }, liking);
    expect(found.map(({ needId, supplierId }) => needId + supplierId)).toEqual(["cY", "aX", "bX"]);
  });

  it("is told from one that is not", () => {
    const needs = [
      {
        needId: "n",
        wanted: 1,
        options: [
          { supplierId: "f", score: 0.8 },
          { supplierId: "g", score: 0.4 },
        ],
      },
    ];
    const worse = [{ needId: "n", supplierId: "g", score: 0.4 }];
    expect(blockingPairs({ needs, capacityOf: () => 1 }, worse)).toEqual([{ needId: "n", supplierId: "f" }]);
  });
});
