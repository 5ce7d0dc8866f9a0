import { describe, expect, it } from "vitest";
import { disagreement } from "../../src/measuring/disagreement.js";
import type { Standing } from "../../src/peers/peer.js";

const standings = (...pairs: [string, number][]): Standing[] =>
  pairs.map(([supplierId, score]) => ({ supplierId, score }));

describe("two answers", () => {
  const expected = standings(["a", 0.9], ["b", 0.8], ["c", 0.8], ["d", 0.7]);

  it("agree when they are the same, and when both are empty", () => {
    expect(disagreement(expected, expected)).toBeUndefined();
    expect(disagreement([], [])).toBeUndefined();
  });

  it.each([
    ["a firm is missing", expected.slice(0, 3)],
    ["a score is another", standings(["a", 0.9], ["b", 0.8], ["c", 0.8], ["d", 0.700_000_01])],
    ["a score is not a number", standings(["a", NaN], ["b", 0.8], ["c", 0.8], ["d", 0.7])],
    [
      "equal firms stand in another order although all scores are the same",
      standings(["a", 0.9], ["c", 0.8], ["b", 0.8], ["d", 0.7]),
    ],
    [
      "the last firm is another although all scores are the same",
      standings(["a", 0.9], ["b", 0.8], ["c", 0.8], ["e", 0.7]),
    ],
    ["a firm of another level came in", standings(["e", 0.9 + 1e-12], ["b", 0.8], ["c", 0.8], ["d", 0.7])],
  ])("differ when %s", (_, actual) => {
    expect(disagreement(expected, actual)).toEqual(expect.any(String));
  });

  it.each([
    ["order of level firms", standings(["a", 0.9], ["c", 0.8 + 1e-12], ["b", 0.8], ["d", 0.7])],
    ["choice of the last level", standings(["a", 0.9 + 1e-12], ["b", 0.8], ["c", 0.8], ["e", 0.7])],
  ])("agree when last decimals of scores change the %s", (_, actual) => {
    expect(disagreement(expected, actual)).toBeUndefined();
  });
});
