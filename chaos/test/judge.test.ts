import { expect, it } from "vitest";
import type { Effect } from "../src/verdict/effect.js";
import { judge, verdictOf } from "../src/verdict/judge.js";

const effect = (queue: string, about: string, digest = "right"): Effect => ({ queue, run: "run-1", about, digest });

const expected = [effect("federation", "a"), effect("federation", "b"), effect("rabat", "a"), effect("rabat", "c")];

it("finds nothing amiss where every expected effect is there once, in any order", () => {
  expect(judge(expected, expected.toReversed())).toEqual([]);
  expect(verdictOf([])).toEqual({ lost: 0, duplicated: 0, wrong: 0, misrouted: 0 });
});

it("tells the ways apart in which effects go amiss, and names those that do", () => {
  const found = [
    effect("federation", "a"),
    effect("federation", "a"),
    effect("federation", "b", "other"),
    effect("rabat", "b"),
    effect("rabat", "c"),
  ];
  // The federation has a twice and another b; Rabat has b, which is not its own, and lacks a.
  const amiss = judge(expected, found);
  expect(amiss.map(({ way, queue, about }) => `${way}: ${about} at ${queue}`)).toEqual([
    "duplicated: a at federation",
    "wrong: b at federation",
    "misrouted: b at rabat",
    "lost: a at rabat",
  ]);
  expect(verdictOf(amiss)).toEqual({ lost: 1, duplicated: 1, wrong: 1, misrouted: 1 });
});
