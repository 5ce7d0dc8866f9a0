import { describe, expect, it } from "vitest";
import { cpv } from "@wasl/matcher/cpv";
import { readNeeds, readSuppliers } from "../../src/files/index.js";
import { brief, refusal, sentences, testFolder, tolerant } from "./support.js";

const { file } = testFolder();
const firm = (id: string, more = {}) =>
  JSON.stringify({ id, name: id, activities: ["4321"], place: { province: "MA-TNG" }, ...more });

describe("JSON and JSONL", () => {
  it("reads an array, pretty or not, and one object a line", async () => {
    const pretty = JSON.stringify([JSON.parse(firm("A")), JSON.parse(firm("B"))], undefined, 2);
    for (const source of [
      file(pretty, ".json"),
      file(`[${firm("A")},${firm("B")}]`, ".json"),
      file(`\ufeff${firm("A")}\n\n${firm("B")}`, ".jsonl"),
    ]) {
      expect((await readSuppliers(source, tolerant)).records.map(({ supplier }) => supplier.id)).toEqual(["A", "B"]);
    }
  });

  it("names the line on which a record begins and the path in it", async () => {
    const source = file(
      `[\n  ${firm("A", { turnover: -1 })},\n  {"id": "B",\n "name": 7},\n ${firm("C")}, {oops}\n]`,
      ".json",
    );
    const { rejects, records } = await readSuppliers(source, tolerant);
    expect(records.map(({ supplier }) => supplier.id)).toEqual(["C"]);
    expect(rejects.map(brief).slice(0, 2)).toEqual([
      { line: 2, column: "turnover", code: "out-of-range" },
      { line: 3, column: "name", code: "wrong-type" },
    ]);
    expect(rejects.map(brief).at(-1)).toEqual({ line: 5, code: "malformed-row" });
  });

  it("counts the records of an array, which may all stand on one line", async () => {
    const source = file(`[${firm("A")},${firm("B", { turnover: -1 })},${firm("A")},7]`, ".json");
    const { rejects } = await readSuppliers(source, tolerant);
    expect(rejects.map(({ line, record }) => ({ line, record }))).toEqual(
      [2, 3, 4].map((record) => ({ line: 1, record })),
    );
    expect(sentences(rejects)).toContain('line 1, record 2, field "turnover": -1 is too small.');
    expect(sentences(rejects)).toContain("already that of record 1.");
    expect(sentences(rejects)).toContain("7 is not a record.");
  });

  it("resolves a place that is written in words", async () => {
    const source = file(firm("A", { place: "Aïn Sebaâ, Casablanca" }), ".jsonl");
    expect((await readSuppliers(source, tolerant)).records[0]?.place.province).toBe("MA-CAS");
  });

  it("keeps references, which tables cannot hold", async () => {
    const references = [{ title: "Quai", activities: ["4321"], value: 10 }];
    const { records } = await readSuppliers(file(firm("A", { references }), ".jsonl"), tolerant);
    expect(records[0]?.supplier.references).toEqual(references);
  });

  it("says when an array is cut off", async () => {
    const error = await refusal(readSuppliers(file(`[${firm("A")},\n${firm("B")}`, ".json"), tolerant));
    expect(error.rejects.map(brief)).toEqual([{ line: 2, code: "wrong-format" }]);
  });

  it("reports another taxonomy once a row and not once a code", async () => {
    const source = file(firm("A", { taxonomy: "cpv2008", activities: ["34300000", "34000000"] }), ".jsonl");
    expect((await readSuppliers(source, tolerant)).rejects.map(brief)).toEqual([
      { line: 1, column: "taxonomy", code: "unknown-code" },
    ]);
  });

  it("reads the records of another pack", async () => {
    const need = {
      id: "N",
      title: "t",
      buyer: { id: "b" },
      activities: ["34300000"],
      place: { country: "FR", lat: 48, lon: 2 },
      annualValue: 5,
    };
    const { records, currency } = await readNeeds(file(JSON.stringify(need), ".jsonl"), { pack: cpv });
    expect(records).toHaveLength(1);
    expect(currency).toBe("EUR");
  });
});
