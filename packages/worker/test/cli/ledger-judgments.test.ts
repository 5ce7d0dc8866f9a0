import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readJudgmentFile } from "../../src/cli/evaluation/judgment-file.js";
import { LedgerFile, type LedgerRecord } from "../../src/ledger/index.js";
import { runInProcess } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-judgments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const accepted = (needId: string, supplierId: string): LedgerRecord => ({
  record: "outcome",
  at: "2026-02-01T00:00:00.000Z",
  runId: `run-files-${"a".repeat(32)}`,
  needId,
  supplierId,
  chamber: "oriental",
  outcome: "accepted",
});

it("writes ids that look like formulas as text, which wasl evaluate and wasl tune read as the ids they are", async () => {
  const pairs = [
    ["=1+1", "+212"],
    ["-B,1", "@F"],
    ["'=quoted", "plain"],
  ] as const;
  const ledger = await LedgerFile.open(join(folder, "ledger.jsonl"));
  await ledger.record(pairs.map(([need, firm]) => accepted(need, firm)));
  const { code } = await runInProcess(folder, "ledger", "judgments", "ledger.jsonl", "--out", "judgments.csv");
  expect(code).toBe(0);
  const rows = readFileSync(join(folder, "judgments.csv"), "utf8").trim().split("\n").slice(1);
  expect(rows.sort()).toEqual([`"'-B,1",'@F,2`, "''=quoted,plain,2", "'=1+1,'+212,2"].sort());
  const judgments = await readJudgmentFile(join(folder, "judgments.csv"));
  expect(judgments.map(({ needId, supplierId }) => [needId, supplierId]).sort()).toEqual([...pairs].sort());
});

it("leaves TREC qrels, which no spreadsheet writes, as they are", async () => {
  writeFileSync(join(folder, "one.qrels"), "'=1 0 'F 1\n");
  expect(await readJudgmentFile(join(folder, "one.qrels"))).toMatchObject([{ needId: "'=1", supplierId: "'F" }]);
});
