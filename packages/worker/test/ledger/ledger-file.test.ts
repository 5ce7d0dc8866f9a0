import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { Ledger, LedgerError, LedgerFile, type LedgerRecord } from "../../src/ledger/index.js";
import { leaveLock } from "../queues/embedded/left-lock.js";
import { records } from "./records.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(folder, `ledger-${files++}.jsonl`);
const read = async (path: string) => (await LedgerFile.open(path)).ledger.records();

const one: LedgerRecord = {
  record: "introduction",
  at: "2026-01-10T00:00:00.000Z",
  runId: `run-files-${"a".repeat(32)}`,
  needId: "n",
  buyerId: "b",
  supplierId: "f",
};
const two: LedgerRecord = { ...one, supplierId: "é شركة" };

describe("a file of a ledger", () => {
  it("says what all records together say, in any parts and by any writers, and the same when it is read again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(records, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (parts) => {
        const path = newFile();
        const writers = [await LedgerFile.open(path), await LedgerFile.open(path)];
        const added = await Promise.all(parts.map((part, i) => writers[i % 2]!.record(part)));
        for (const writer of writers) await writer.record([]);
        const all = new Ledger(parts.flat());
        for (const { ledger } of writers) expect(ledger.records()).toEqual(all.records());
        expect(await read(path)).toEqual(all.records());
        expect(added.reduce((sum, count) => sum + count, 0)).toBe(all.size);
        const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { numRuns: 40 },
    );
  });

  it("holds the earlier date of an introduction, whichever was written first", async () => {
    const path = newFile();
    const file = await LedgerFile.open(path);
    const earlier = { ...one, at: "2026-01-05T00:00:00.000Z" };
    expect([await file.record([one]), await file.record([earlier]), await file.record([one])]).toEqual([1, 0, 0]);
    expect([file.ledger.records(), await read(path)]).toEqual([[earlier], [earlier]]);
  });

  it("forgets what a person took out of it meanwhile, and records that anew", async () => {
    const path = newFile();
    const file = await LedgerFile.open(path);
    await file.record([one, two]);
    const [first, second] = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, `${first}\n`);
    await file.record([]);
    expect(file.ledger.records()).toEqual([one]);
    expect(await file.record([two])).toBe(1);
    // An editor may write a new file and put it in the old one's place.
    const longer = { ...two, needId: "n".repeat(100) };
    writeFileSync(`${path}.new`, `${second}\n${JSON.stringify(longer)}\n`);
    renameSync(`${path}.new`, path);
    await file.record([]);
    expect(file.ledger.records()).toEqual(new Ledger([two, longer]).records());
    expect(await read(path)).toEqual(file.ledger.records());
  });

  it("is one JSON object a line that a person can read, and leaves no lock behind", async () => {
    const path = newFile();
    expect(await (await LedgerFile.open(path)).record([one, two, one])).toBe(2);
    expect(readFileSync(path, "utf8")).toBe(
      `{"record":"introduction","at":"2026-01-10T00:00:00.000Z","runId":"${one.runId}","needId":"n","buyerId":"b","supplierId":"f"}\n` +
        `{"record":"introduction","at":"2026-01-10T00:00:00.000Z","runId":"${one.runId}","needId":"n","buyerId":"b","supplierId":"é شركة"}\n`,
    );
    expect(await (await LedgerFile.open(path)).record([two])).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes(".lock"))).toEqual([]);
  });

  it("goes on after a writer that was killed in the middle of a record, at any byte", async () => {
    const path = newFile();
    await (await LedgerFile.open(path)).record([one, two]);
    const whole = readFileSync(path);
    const first = whole.indexOf(0x0a) + 1;
    for (let end = first; end < whole.length; end += 7) {
      writeFileSync(path, whole.subarray(0, end));
      const file = await LedgerFile.open(path);
      expect(file.ledger.size).toBe(1);
      await file.record([two]);
      expect(readFileSync(path)).toEqual(whole);
    }
  });

  it("keeps a last record of which only the line end is gone", async () => {
    const path = newFile();
    await (await LedgerFile.open(path)).record([one]);
    writeFileSync(path, readFileSync(path, "utf8").trimEnd());
    expect(await read(path)).toEqual([one]);
    await (await LedgerFile.open(path)).record([two]);
    expect(await read(path)).toHaveLength(2);
  });

  it("is read and gone on with after an editor saved it with a byte order mark and its own line ends", async () => {
    const path = newFile();
    await (await LedgerFile.open(path)).record([one]);
    writeFileSync(path, `\ufeff${readFileSync(path, "utf8").replace("\n", "\r\n")}`);
    expect(await read(path)).toEqual([one]);
    expect(await (await LedgerFile.open(path)).record([one, two])).toBe(1);
    expect(await read(path)).toHaveLength(2);
  });

  it("sees what another writer added meanwhile", async () => {
    const path = newFile();
    const [a, b] = [await LedgerFile.open(path), await LedgerFile.open(path)];
    await a.record([one]);
    expect(await b.record([one, two])).toBe(1);
    expect(b.ledger.size).toBe(2);
  });

  it("takes over from a writer that died with the lock", async () => {
    const path = newFile();
    await leaveLock(`${path}.lock`);
    expect(await (await LedgerFile.open(path)).record([one])).toBe(1);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it.each([
    ["no JSON", "Jean a accepté", /line 2: Jean a accepté is not a JSON object/],
    ["no record", `{"record":"phone call"}`, /line 2: record: .*Expected a record/],
    ["a field that is wrong", JSON.stringify({ ...one, at: "yesterday" }), /line 2: at: .*Expected a record/],
    ["a record of a later version", JSON.stringify({ ...one, mood: "good" }), /line 2: record: .*mood/],
  ])("is refused with the line that holds %s, and left as it is", async (_, line, message) => {
    const path = newFile();
    await (await LedgerFile.open(path)).record([one]);
    appendFileSync(path, `${line}\n`);
    const before = readFileSync(path, "utf8");
    await expect(LedgerFile.open(path)).rejects.toThrow(LedgerError);
    await expect(LedgerFile.open(path)).rejects.toThrow(message);
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("names a folder that is not there", async () => {
    await expect(LedgerFile.open(join(folder, "nowhere", "ledger.jsonl"))).rejects.toThrow(/does not exist/);
  });
});
