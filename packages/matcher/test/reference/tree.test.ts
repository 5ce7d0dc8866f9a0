import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.js";
import { taxonomyFromRows, type TaxonomyRow } from "../../src/reference/index.js";

const trades = taxonomyFromRows({
  id: "trades",
  rows: [
    { code: "B-1-2", parent: "B-1", label: "Plomberie sanitaire" },
    { code: "B", label: "Bâtiment" },
    { code: "B-1", parent: "B", label: "Plomberie et chauffage" },
    { code: "B-2", parent: "B", label: "Électricité du bâtiment" },
    { code: "T", label: "Transport", parent: "" },
  ],
});

/** Row `i` of a forest: below the row that `pick` chooses among the earlier ones, or at the top. */
function rowBelowAnEarlierOne(pick: number, i: number): TaxonomyRow {
  const parent = pick % (i + 1);
  return { code: `c${i}`, ...(parent < i ? { parent: `c${parent}` } : {}) };
}

/** The faults of a table, as `path: message`. */
function faultsOf(rows: TaxonomyRow[], levels?: string[]): string[] {
  try {
    taxonomyFromRows({ id: "faulty", rows, ...(levels ? { levels } : {}) });
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

describe("a tree given as (code, parent, label)", () => {
  it("takes rows in any order, a parent after its children", () => {
    expect(trades.size).toBe(5);
    expect(trades.lineage("B-1-2").map(({ code }) => code)).toEqual(["B", "B-1", "B-1-2"]);
    expect(trades.get("B-1-2")).toEqual({
      code: "B-1-2",
      parent: "B-1",
      depth: 2,
      labels: { fr: "Plomberie sanitaire" },
    });
  });

  it("numbers its levels when they have no names", () => {
    expect(trades.levels).toEqual(["level 1", "level 2", "level 3"]);
  });

  it("knows nothing of an unknown code", () => {
    expect(trades.get("Z")).toBeUndefined();
    expect(trades.lineage("Z")).toEqual([]);
  });

  it("lets a child skip a level when rows name theirs", () => {
    const tree = taxonomyFromRows({
      id: "skipping",
      levels: ["division", "group", "class"],
      rows: [
        { code: "1", level: "division" },
        { code: "111", level: "class", parent: "1" },
      ],
    });
    expect(tree.get("111")?.depth).toBe(2);
    expect(tree.lineage("111")).toHaveLength(2);
  });

  it("gives the code itself for a variant that the table calls harmless", () => {
    const tree = taxonomyFromRows({ id: "dots", rows: [{ code: "6201" }], canonical: (code) => code.replace(".", "") });
    expect(tree.get("62.01")?.code).toBe("6201");
    expect(tree.get("62-01")).toBeUndefined();
  });

  it("walks every code to the top, whatever the tree", () => {
    const forest = fc
      .array(fc.nat(), { minLength: 1, maxLength: 60 })
      .map((picks) => picks.map(rowBelowAnEarlierOne))
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(forest, ([rows, shuffled]) => {
        const tree = taxonomyFromRows({ id: "forest", rows: shuffled });
        for (const row of rows) {
          const upwards = [...tree.lineage(row.code)].reverse();
          expect(upwards[0]?.code).toBe(row.code);
          expect(upwards.at(-1)?.parent).toBeUndefined();
          upwards.slice(1).forEach((node, i) => expect(upwards[i]?.parent).toBe(node.code));
          expect(tree.get(row.code)?.depth).toBe(upwards.length - 1);
        }
      }),
    );
  });
});

describe("a faulty table", () => {
  it("names the row of a code that stands twice", () => {
    expect(faultsOf([{ code: "1" }, { code: "2" }, { code: "1" }])).toEqual([
      "rows[2].code: 1 stands in rows[0] already.",
    ]);
  });

  it("names the row of a parent that is no code", () => {
    expect(faultsOf([{ code: "1" }, { code: "11", parent: "9" }])).toEqual([
      "rows[1].parent: The parent 9 of 11 is not a code of the table.",
    ]);
  });

  it("names every row of a circle, and not those that hang below it", () => {
    const rows = [{ code: "a", parent: "b" }, { code: "b", parent: "a" }, { code: "c", parent: "a" }, { code: "d" }];
    expect(faultsOf(rows)).toEqual([
      "rows[0].parent: a → b → a goes in a circle.",
      "rows[1].parent: b → a → b goes in a circle.",
    ]);
    expect(faultsOf([{ code: "a", parent: "a" }])).toEqual(["rows[0].parent: a → a goes in a circle."]);
  });

  it("names the row without a code, and of an unknown level", () => {
    expect(faultsOf([{ code: "" }])).toEqual(["rows[0].code: A code is missing."]);
    expect(faultsOf([{ code: "1", level: "clas" }], ["class"])).toEqual(["rows[0].level: clas is not a level."]);
  });

  it("is also one without rows", () => {
    expect(faultsOf([])).toEqual(["rows: The taxonomy has no rows."]);
  });

  it("reports all faults at once", () => {
    expect(
      faultsOf([
        { code: "1", parent: "8" },
        { code: "1", parent: "9" },
      ]),
    ).toHaveLength(3);
  });
});

describe("did you mean", () => {
  it("looks for a wrong code among the codes", () => {
    expect(trades.suggest("B-1-3", 2)).toEqual(["B-1-2", "B-1"]);
  });

  it("looks for words in the labels, without accents or endings", () => {
    expect(trades.suggest("plomberie sanitaires")[0]).toBe("B-1-2");
    expect(trades.suggest("electricite")).toEqual(["B-2"]);
    expect(trades.suggest("batiments")).toContain("B");
  });

  it("offers nothing for words that no label has", () => {
    expect(trades.suggest("astronomie")).toEqual([]);
  });

  it("offers at most as many as asked for", () => {
    expect(trades.suggest("B-9")).toHaveLength(3);
    expect(trades.suggest("B-9", 1)).toHaveLength(1);
  });
});
