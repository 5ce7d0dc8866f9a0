import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createMatcher, type ResolvedNeed } from "@wasl/matcher";
import { allocateRun, firmFacts, rankedNeed } from "@wasl/matcher/allocate";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnalysisBatch } from "../../src/contracts/index.js";
import type { IntroductionRecord } from "../../src/ledger/index.js";
import { requestRun } from "../../src/planning/index.js";
import { example } from "../conformance/example.js";
import { openChamberMachine, type ChamberMachine } from "./chamber-machine.js";

const CHAMBER = "federation";
const { needs, register } = example({ firms: 900, needs: 24, seed: 29 });
const matcher = createMatcher({ pack: morocco });
const buyerOf = new Map(needs.map(({ need }) => [need.id, need.buyer.id]));
const asked = ["--most", "2", "--depth", "15", "--capacity", "ignored", "--ledger", "ledger.jsonl"];

let machine: ChamberMachine;
/** Two runs of the same needs and firms: one introduces as many as needs wish, the other three. */
let runs: readonly [first: string, second: string];
beforeAll(async () => {
  machine = await openChamberMachine(CHAMBER);
  const mine = await machine.open();
  const order = { pack: morocco, needs, register, chamber: CHAMBER };
  const [first, second] = [await requestRun(mine, order), await requestRun(mine, { ...order, topK: 3 })];
  runs = [first.runId, second.runId];
});
afterAll(() => machine.close());

const wasl = (...args: string[]) => machine.type(args);

const findings = (...args: string[]) => wasl("analyses", "--chamber", CHAMBER, ...args);

const recordsIn = (name: string) =>
  readFileSync(join(machine.folder, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as IntroductionRecord);

/** What a run's allocation is, by the library alone, after these introductions. */
function allocated(wanted: (need: ResolvedNeed) => number, before: readonly IntroductionRecord[]) {
  const met = new Set(before.map(({ buyerId, supplierId }) => `${buyerId} ${supplierId}`));
  const ranked = needs.map((need) =>
    rankedNeed(need, wanted(need), matcher.top(need, register, { k: Math.max(15, wanted(need)) })),
  );
  return allocateRun(ranked, {
    ...{ most: 2, capacity: "ignored", firmOf: (id) => firmFacts(register.get(id)!) },
    historyOf: (needId, supplierId) => (met.has(`${buyerOf.get(needId)} ${supplierId}`) ? "met" : undefined),
  });
}

const pairsIn = (batches: readonly AnalysisBatch[]) =>
  batches.flatMap(({ data: { findings: found } }) =>
    found.kind !== "allocation"
      ? []
      : found.items.flatMap(({ needId, introductions }) =>
          introductions.map(({ supplierId }) => `${needId} ${supplierId}`),
        ),
  );

const batchesIn = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as AnalysisBatch);

describe("an allocation by queue and its ledger", { timeout: 120_000 }, () => {
  let analysisId: string;

  it("records what was found before it is marked as read, with whose needs they are", async () => {
    const done = await wasl("analyse", "allocation", runs[0], ...asked, "--json");
    expect(done).toMatchObject({ code: 0 });
    ({ analysisId } = JSON.parse(done.stdout) as { analysisId: string });
    const shown = await findings("--json", "--ack", "--ledger", "ledger.jsonl");
    const batches = batchesIn(shown.stdout);
    const pairs = pairsIn(batches);
    expect(pairs.length).toBeGreaterThan(3);
    expect(shown.stderr).toContain(`Recorded ${pairs.length} introductions in ledger.jsonl; 0 were there already.`);
    const records = recordsIn("ledger.jsonl");
    expect(records.map(({ needId, supplierId }) => `${needId} ${supplierId}`).sort()).toEqual([...pairs].sort());
    for (const { needId, ...record } of records)
      expect(record).toMatchObject({ runId: runs[0], at: batches[0]!.time, buyerId: buyerOf.get(needId) });
    expect((await findings()).stderr).toContain("Nothing waits");
  });

  it("is the same for the run that made these introductions, and no other meeting of the same two for another", async () => {
    const again = await wasl("analyse", "allocation", runs[0], ...asked);
    expect(again.stderr).toContain(`${analysisId} is known`);
    const before = recordsIn("ledger.jsonl");
    expect(await wasl("analyse", "allocation", runs[1], ...asked)).toMatchObject({ code: 0 });
    const batches = batchesIn((await findings("--json", "--ack", "--ledger", "ledger.jsonl")).stdout);
    const expected = allocated(() => 3, before);
    const { needs: _, ...summary } = JSON.parse(JSON.stringify(expected)) as typeof expected;
    expect(batches.at(-1)!.data.findings.summary).toEqual(summary);
    expect(summary.leftOut.met).toBeGreaterThan(3);
    const all = expected.needs.flatMap(({ needId, introductions }) =>
      introductions.map(({ supplierId }) => `${needId} ${supplierId}`),
    );
    const pairs = pairsIn(batches);
    expect(pairs.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(pairs));
    const met = new Set(before.map(({ buyerId, supplierId }) => `${buyerId} ${supplierId}`));
    for (const pair of pairs) {
      const [needId = "", supplierId = ""] = pair.split(" ");
      expect(met.has(`${buyerOf.get(needId)} ${supplierId}`)).toBe(false);
    }
  });

  it("records the same of a file of what was taken, each once", async () => {
    const { stdout } = await findings("--json", "--all");
    writeFileSync(join(machine.folder, "findings.jsonl"), stdout);
    const imported = await wasl("ledger", "import-findings", "other.jsonl", "findings.jsonl");
    expect(imported).toMatchObject({ code: 0 });
    const ids = ({ runId, needId, supplierId, at }: IntroductionRecord) => [runId, needId, supplierId, at].join(" ");
    expect(recordsIn("other.jsonl").map(ids).sort()).toEqual(recordsIn("ledger.jsonl").map(ids).sort());
    const again = await wasl("ledger", "import-findings", "other.jsonl", "findings.jsonl");
    expect(again.stderr).toContain("Recorded 0 introductions in other.jsonl");
  });

  it.each([
    [
      "was changed since",
      (text: string) => text.replace('"rank":1', '"rank":2'),
      /line 1, field "data.contentHash".*hash is another/,
    ],
    [
      "is none",
      () => '{"needId":"n","supplierId":"f"}\n',
      /line 1: This is not a batch of findings.*wasl analyses --json/,
    ],
    ["is no JSON", () => "need;supplier\n", /line 1: This is not JSON/],
  ])("refuses a file of which a line %s", async (_, change, reason) => {
    const text = readFileSync(join(machine.folder, "findings.jsonl"), "utf8");
    writeFileSync(join(machine.folder, "changed.jsonl"), change(text));
    const { code, stderr } = await wasl("ledger", "import-findings", "third.jsonl", "changed.jsonl");
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
  });

  it("records what is shown, and nothing that is handed to a program", async () => {
    const { code, stderr } = await findings("--ack", "--hand-to", "cat", "--ledger", "ledger.jsonl");
    expect(code).toBe(2);
    expect(stderr).toContain("--ledger records what is shown");
  });
});

describe("wasl analyse groupings", { timeout: 60_000 }, () => {
  it("takes a level as wasl group does, and says what the run's profile asks of it", async () => {
    const done = await wasl("analyse", "groupings", runs[0], "--level", "0,8", "--members", "2", "--json");
    expect(done).toMatchObject({ code: 0 });
    expect(JSON.parse(done.stdout)).toMatchObject({ state: "done", question: { level: 0.8 } });
    const low = await wasl("analyse", "groupings", runs[0], "--level", "0.2");
    expect(low.code).toBe(1);
    expect(low.stdout).toContain("sector floor of 0.5: ask for a level from 0.5 to 1");
  });
});
