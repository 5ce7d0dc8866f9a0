import { frenchAwards } from "@wasl/fixtures";
import { taxonomyFromRows } from "@wasl/matcher";
import { describe, expect, it } from "vitest";
import { accuracyOf } from "../../src/suggest/accuracy.js";
import { awardTitles } from "../../src/suggest/titles.js";

const taxonomy = taxonomyFromRows({
  id: "tree",
  rows: ["1", "11", "111", "112", "12", "121", "2", "21", "211"].map((code) => ({ code, parent: code.slice(0, -1) })),
});

/** Answers each text with the codes that it lists. */
const echo = { name: "echo", codesOf: (text: string, k: number) => text.split(" ").filter(Boolean).slice(0, k) };

const title = (text: string, ...codes: string[]) => ({ text, codes, knownBuyer: false });

describe("accuracy", () => {
  it("counts titles by how near the first code is, worked out by hand", () => {
    const titles = [
      title("111 211", "111"), // exact
      title("112 111", "111"), // same group, exact second
      title("121", "111"), // same division alone
      title("211", "111"), // nothing in common
      title("", "111"), // no answer
      title("11", "112"), // the group of the right class
      title("211 2 21 1 12 111", "111"), // the right one comes sixth
      title("121", "211", "121"), // one of several
    ];
    expect(accuracyOf(echo, titles, taxonomy)).toEqual({
      peer: "echo",
      titles: 8,
      first: 2 / 8,
      firstFive: 3 / 8,
      class: 2 / 8,
      group: 4 / 8,
      division: 5 / 8,
    });
  });
});

describe("the titles of French awards", () => {
  it("are later than every example, and of buyers who wrote some and who wrote none", async () => {
    const suppliers = await frenchAwards.readSuppliers();
    const past = suppliers.flatMap(({ references }) => references?.flatMap(({ date }) => date ?? []) ?? []);
    const needs = (await frenchAwards.readNeeds()).flatMap(({ date }) => date ?? []);
    expect(past.toSorted().at(-1)! < needs.toSorted()[0]!).toBe(true);
    const { examples, held } = await awardTitles();
    expect(examples.length).toBeGreaterThanOrEqual(past.length);
    expect(new Set(held.map(({ knownBuyer }) => knownBuyer)).size).toBe(2);
  });
});
