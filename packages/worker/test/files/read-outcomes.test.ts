import { describe, expect, it } from "vitest";
import { outcomeSchema } from "../../src/contracts/index.js";
import { readOutcomes, RejectedInputError, type Reject } from "../../src/files/index.js";
import { testFolder } from "./support.js";

const RUN = `run-all-${"a".repeat(32)}`;
const source = { chamber: "oriental", runId: RUN };

const { file } = testFolder();

const where = ({ line, column, issue }: Reject) => [line, column, issue.value];

describe("outcomes", () => {
  it("are read from a spreadsheet in French or English", async () => {
    const french =
      "Besoin;Entreprise;Suite;Motif;Date\nB-1;001234567000062;Refusé;trop cher;31/03/2026\nB-2;F-9;accepté;;2026-04-01\n";
    const english =
      "need,supplier,outcome,reason,date\nB-1,001234567000062,declined,price,2026-03-31\nB-2,F-9,accepted,,01/04/2026\n";
    const expected = [
      { needId: "B-1", supplierId: "001234567000062", outcome: "declined", reason: "price", at: "2026-03-31" },
      { needId: "B-2", supplierId: "F-9", outcome: "accepted", at: "2026-04-01" },
    ].map((row) => ({ version: 1, chamber: "oriental", runId: RUN, ...row, at: `${row.at}T00:00:00.000Z` }));
    for (const text of [french, english]) {
      const { records } = await readOutcomes(file(text, ".csv"), source);
      expect(records).toEqual(expected);
      for (const record of records) expect(outcomeSchema.safeParse(record).success).toBe(true);
    }
  });

  it("are read from JSON, each with its own run and an instant with its offset", async () => {
    const runId = `run-oriental-${"b".repeat(32)}`;
    const row = { runId, needId: "B-1", supplierId: "F-9", outcome: "no-answer", at: "2026-04-01T09:30:00+01:00" };
    const { records } = await readOutcomes(file(JSON.stringify([row, row]), ".json"), source);
    const expected = { ...row, version: 1, chamber: "oriental", at: "2026-04-01T08:30:00.000Z" };
    expect(records).toEqual([expected, expected]);
  });

  it("are rejected with line, column and value, whatever is wrong", async () => {
    const rows = [
      "need;supplier;outcome;reason;date;run",
      `B-1;1,23457E+14;accepted;;2026-03-31;${RUN}`,
      `B-2;F-9;perhaps;;2026-03-31;${RUN}`,
      `B-3;F-9;declined;weather;2026-03-31;${RUN}`,
      `B-4;F-9;accepted;;2026-02-30;${RUN}`,
      `;F-9;accepted;;;${RUN}`,
      "B-6;F-9;accepted;;2026-03-31;run-1",
    ];
    const read = await readOutcomes(
      file(`${rows.join("\n")}\n`, ".csv"),
      { chamber: "oriental" },
      { allowRejects: true },
    );
    expect(read.records).toEqual([]);
    expect(read.rejects.map(where)).toEqual([
      [2, "supplier", "1,23457E+14"],
      [3, "outcome", "perhaps"],
      [4, "reason", "weather"],
      [5, "date", "2026-02-30"],
      [6, "need", undefined],
      [6, "date", undefined],
      [7, "run", "run-1"],
    ]);
  });

  it("need a run: the file's or the one that is given", async () => {
    const text = "need,supplier,outcome,date\nB-1,F-9,accepted,2026-03-31\n";
    const reading = readOutcomes(file(text, ".csv"), { chamber: "oriental" });
    await expect(reading).rejects.toBeInstanceOf(RejectedInputError);
    await expect(reading).rejects.toThrow(/runId/);
  });
});
