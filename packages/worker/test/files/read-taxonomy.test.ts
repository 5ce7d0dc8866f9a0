import { describe, expect, it } from "vitest";
import { readTaxonomy } from "../../src/files/index.js";
import { brief, refusal, testFolder } from "./support.js";

const { file } = testFolder();
const refused = (text: string, extension = ".csv") => refusal(readTaxonomy(file(text, extension)));

describe("a table of activity codes", () => {
  it("is named after its file and reads codes of any depth", async () => {
    const taxonomy = await readTaxonomy(file("code;parent;label\nA;;Top\nA1;A;Bottom\n", "-trades.csv"));
    expect(taxonomy.id).toMatch(/-trades$/);
    expect(taxonomy.get("A1")).toMatchObject({ code: "A1" });
  });

  it("names the lines of a code that comes twice and of a parent that is missing", async () => {
    const { rejects, message } = await refused("code;parent;label\nA;;Top\n\nA1;A;x\nA1;A;y\nB;Z;z\n");
    expect(rejects.map(brief)).toEqual([
      { line: 5, column: "code", code: "duplicate-id" },
      { line: 6, column: "parent", code: "unknown-code" },
    ]);
    expect(message).toContain("A1 stands in line 4 already.");
  });

  it("refuses a row that lost or gained a separator", async () => {
    const { rejects } = await refused("code;parent;label\nA;;Top\nA1;A\n");
    expect(rejects.map(brief)).toEqual([{ line: 3, code: "malformed-row" }]);
  });

  it("says which columns it takes, and that they come as CSV", async () => {
    expect((await refused("code;label\nA;x\n")).message).toContain("the headers code, parent, label");
    expect((await refused("[]", ".json")).message).toContain("a CSV file with the columns code, parent and label");
    expect((await refused("PK\u0003\u0004", ".xlsx")).message).toContain("This is a file of the format XLSX.");
  });
});
