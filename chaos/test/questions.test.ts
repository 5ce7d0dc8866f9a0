import { describe, expect, it } from "vitest";
import { poisonIn } from "../src/workload/poison.js";
import { KINDS, questionAbout } from "../src/workload/questions.js";

const RUNS = 30;

const questions = (seed: number) => Array.from({ length: RUNS }, (_, number) => questionAbout(seed, number));

describe.each([1, 2, 3, 4])("what is asked about the runs of seed %d", (seed) => {
  it("is the same each time", () => {
    expect(questions(seed)).toEqual(questions(seed));
  });

  it("is of every kind, about less than half of them", () => {
    const asked = questions(seed).filter((question) => question !== undefined);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(asked.length).toBeLessThan(RUNS / 2);
  });

  it("concerns needs of each poison, the one that kills workers once on odd seeds", () => {
    const poison = questions(seed).flatMap((question, number) => (question ? poisonIn(number) : []));
    expect(poison).toEqual(expect.arrayContaining(["throws", "hoards"]));
    expect(poison.filter((one) => one === "kills")).toHaveLength(seed % 2);
  });
});

it("differs from seed to seed", () => {
  expect(questions(1)).not.toEqual(questions(6));
});
