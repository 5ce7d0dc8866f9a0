import { describe, expect, it } from "vitest";
import { readSuppliers, supplierColumns } from "../../src/files/index.js";
import { cellReader } from "../../src/files/values/cell.js";
import { sentences, testFolder, tolerant } from "./support.js";

const { file } = testFolder();
const HEADER = "id;name;activities;commune;keywords;turnover;consent";
const row = (id: string, more = "12;oui") => `${id};Alpha;43.21|4321;Casablanca;béton|acier;${more}`;

describe("cells that come again", () => {
  it("give each firm lists of its own, and firms of one commune the same place", async () => {
    const { records } = await readSuppliers(file([HEADER, row("A"), row("B")].join("\n"), ".csv"), tolerant);
    const [a, b] = records;
    expect(a?.supplier.keywords).toEqual(["béton", "acier"]);
    a?.supplier.keywords?.push("bois");
    expect(b?.supplier).toMatchObject({ keywords: ["béton", "acier"], activities: ["4321"], consent: true });
    expect(b?.place).toBe(a?.place);
  });

  it("are refused in the same words each time", async () => {
    const source = file([HEADER, row("A", "1.250;peut-être"), row("B", "1.250;peut-être")].join("\n"), ".csv");
    const { rejects } = await readSuppliers(source, tolerant);
    expect(rejects.map(({ line, column }) => [line, column])).toEqual([
      [2, "turnover"],
      [2, "consent"],
      [3, "turnover"],
      [3, "consent"],
    ]);
    expect(rejects[3]?.issue).toEqual(rejects[1]?.issue);
  });

  it("are read as their own column wants them", () => {
    const read = (path: string) => {
      const column = supplierColumns.find((one) => one.path === path);
      return column && cellReader(column)("none");
    };
    expect([read("keywords"), read("name")]).toEqual([
      { ok: true, value: [] },
      { ok: true, value: "none" },
    ]);
  });

  it("do not change what is said of a late row in a long file", async () => {
    const sound = Array.from({ length: 2_500 }, (_, i) => row(`F${i}`));
    const wrong = "X;;9999;Casablanca;;-5;";
    const late = await readSuppliers(file([HEADER, ...sound, wrong].join("\n"), ".csv"), tolerant);
    const early = await readSuppliers(file([HEADER, wrong].join("\n"), ".csv"), tolerant);
    expect(late.accepted).toBe(2_500);
    expect(sentences(late.rejects).replaceAll("line 2502", "line 2").split("\n").map(afterFile)).toEqual(
      sentences(early.rejects).split("\n").map(afterFile),
    );
  });
});

function afterFile(sentence: string): string {
  return sentence.slice(sentence.indexOf(", line"));
}
