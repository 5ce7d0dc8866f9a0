import { describe, expect, it } from "vitest";
import { morocco } from "../../../src/packs/morocco/index.js";

const { taxonomy } = morocco;
const nodes = [...taxonomy.nodes()];
const codesAt = (depth: number) => nodes.filter((node) => node.depth === depth).map(({ code }) => code);

describe("NMA 2010", () => {
  it("has the 21 sections, 88 divisions, 274 groups and 650 classes of the nomenclature", () => {
    expect(taxonomy.levels).toEqual(["section", "division", "group", "class"]);
    expect([0, 1, 2, 3].map((depth) => codesAt(depth).length)).toEqual([21, 88, 274, 650]);
    expect(taxonomy.size).toBe(1033);
  });

  it("names its sections A to U", () => {
    expect(codesAt(0).join("")).toBe("ABCDEFGHIJKLMNOPQRSTU");
  });

  it("puts every class below its own digits: four levels up to a section", () => {
    for (const code of codesAt(3)) {
      const lineage = taxonomy.lineage(code).map((node) => node.code);
      expect(lineage.slice(1)).toEqual([code.slice(0, 2), code.slice(0, 3), code]);
      expect(lineage[0]).toMatch(/^[A-U]$/);
    }
  });

  it.each([
    ["2932", "C"],
    ["4322", "F"],
    ["4711", "G"],
    ["4941", "H"],
    ["6201", "J"],
    ["0899", "B"],
  ])("puts %s into section %s", (code, section) => {
    expect(taxonomy.lineage(code)[0]?.code).toBe(section);
  });

  it("knows what Morocco has and NACE lacks: phosphates and carpets", () => {
    expect(taxonomy.get("082")?.labels.fr).toMatch(/phosphate/i);
    expect(taxonomy.get("134")?.labels.fr).toMatch(/tapis/i);
  });

  it("labels every code in French, the sections in three languages", () => {
    expect(nodes.filter((node) => !node.labels.fr)).toEqual([]);
    for (const code of codesAt(0)) expect(Object.keys(taxonomy.get(code)?.labels ?? {})).toEqual(["fr", "ar", "en"]);
  });

  it("takes a code with its dot or in small letters for the code itself", () => {
    expect(taxonomy.get("62.01")?.code).toBe("6201");
    expect(taxonomy.get(" c ")?.code).toBe("C");
    expect(taxonomy.lineage("62.01")).toHaveLength(4);
  });

  it("sees a code in front of its label, as people copy it from lists", () => {
    expect(taxonomy.suggest("8122 - Nettoyage")[0]).toBe("8122");
    expect(taxonomy.suggest("29.31 Faisceaux")[0]).toBe("2931");
  });

  it("does not guess a leading zero: 111 would be a group, 0111 is a class", () => {
    expect(taxonomy.get("111")).toBeUndefined();
    expect(taxonomy.suggest("111")).toContain("0111");
  });

  it("suggests codes for words, in French and in Arabic", () => {
    expect(taxonomy.suggest("plomberie")).toContain("4322");
    expect(taxonomy.suggest("menuiserie")[0]).toBe("4332");
    expect(taxonomy.suggest("سباكة")).toContain("4322");
  });
});
