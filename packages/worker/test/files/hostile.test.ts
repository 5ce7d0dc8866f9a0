import { describe, expect, it } from "vitest";
import { limits, readSuppliers } from "../../src/files/index.js";
import { brief, refusal, sentences, testFolder, tolerant } from "./support.js";

const { file } = testFolder();
const HEADER = "id;name;activities;place";

describe("hostile tables", () => {
  it("does not let a column named __proto__ reach any object", async () => {
    const source = file(
      `${HEADER};__proto__;constructor.prototype;__proto__.polluted\nA;a;4321;Tanger;x;y;z\n`,
      ".csv",
    );
    const { records, warnings } = await readSuppliers(source, tolerant);
    expect(records).toHaveLength(1);
    expect(warnings).toHaveLength(3);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("rejects __proto__ in JSON as an unknown field", async () => {
    const source = file(
      '{"id":"A","name":"a","activities":["4321"],"place":{"province":"MA-TNG"},"__proto__":{"polluted":1}}',
      ".jsonl",
    );
    const { rejects, records } = await readSuppliers(source, tolerant);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(rejects.length + records.length).toBe(1);
    expect(Object.keys(records[0]?.supplier ?? {})).not.toContain("polluted");
  });

  it("refuses a header of ten thousand columns", async () => {
    const source = file(`${HEADER}${";x".repeat(10_000)}\n`, ".csv");
    expect((await refusal(readSuppliers(source, tolerant))).rejects.map(brief)).toEqual([
      { line: 1, code: "too-large" },
    ]);
  });

  it("rejects the one row that is longer than a record may be, and reads on", async () => {
    const long = "x".repeat(limits.recordCharacters + 1);
    const { rejects, records } = await readSuppliers(
      file(`${HEADER}\nA;${long};4321;Tanger\nB;b;4321;Tanger\n`, ".csv"),
      tolerant,
    );
    expect(rejects.map(brief)).toEqual([{ line: 2, code: "too-large" }]);
    expect(records.map(({ supplier }) => supplier.id)).toEqual(["B"]);
  });

  it("gives up a quotation that is still open after a megabyte, and reads on after the line that opened it", async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `F${i};some firm or other;4321;Tanger`);
    const { rejects, records } = await readSuppliers(
      file(`${HEADER}\nA;"open;4321;Tanger\n${rows.join("\n")}\n`, ".csv"),
      tolerant,
    );
    expect(rejects.map(brief)).toEqual([{ line: 2, code: "malformed-row" }]);
    expect(records).toHaveLength(rows.length);
  });

  it("shows the beginning of a long value and nothing that steers a terminal", async () => {
    const { rejects } = await readSuppliers(
      file(`${HEADER}\nA;a;4321;${"y".repeat(5_000)}\nB;b;4321;Tan\u001b[31mger\n`, ".csv"),
      tolerant,
    );
    expect(sentences(rejects).length).toBeLessThan(1_000);
    expect(rejects).toHaveLength(2);
    expect(sentences(rejects)).not.toMatch(/[^\n\P{Cc}]/u);
  });

  it("describes a thousand faults and counts the others", async () => {
    const rows = Array.from({ length: 1_500 }, (_, i) => `F${i};a;9999;Tanger`);
    const { rejects, unlisted, rejected } = await readSuppliers(
      file(`${HEADER}\n${rows.join("\n")}\n`, ".csv"),
      tolerant,
    );
    expect({ listed: rejects.length, unlisted, rejected }).toEqual({ listed: 1_000, unlisted: 500, rejected: 1_500 });
  });

  it("stops with an error before the memory is full", async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `F${i};a;4321;Tanger`);
    const source = file(`${HEADER}\n${rows.join("\n")}\n`, ".csv");
    const error = await refusal(readSuppliers(source, { ...tolerant, heapInUse: () => 0.9 }));
    expect(error.message).toContain("Reading stopped at line 2049");
    expect(error.message).toContain("--max-old-space-size");
  });

  it("keeps no record that it hands on", async () => {
    const seen: unknown[] = [];
    const { records, accepted } = await readSuppliers(file(`${HEADER}\nA;a;4321;Tanger\nB;b;4321;Oujda\n`, ".csv"), {
      ...tolerant,
      onRecord: (record) => seen.push(record),
    });
    expect({ kept: records.length, accepted, seen: seen.length }).toEqual({ kept: 0, accepted: 2, seen: 2 });
  });
});
