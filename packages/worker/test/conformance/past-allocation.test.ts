import { createMatcher } from "@wasl/matcher";
import { allocateRun, firmFacts, rankedNeed, type History, type RunAllocation } from "@wasl/matcher/allocate";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audienceOf, sha256, type QuestionOf } from "../../src/contracts/index.js";
import { introductionRecord, Ledger, outcomeRecord, pastPairs, recentFirms } from "../../src/ledger/index.js";
import { followAnalysis } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { listFindings } from "../../src/publishing/index.js";
import { encodePast, type Past } from "../../src/snapshots/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const { needs, register } = example({ firms: 900, needs: 24, seed: 23 });
const matcher = createMatcher({ pack: morocco });
const order = { pack: morocco, needs, register, chamber: "federation" };
const question: QuestionOf<"allocation"> = {
  ...{ kind: "allocation", most: 2, depth: 12 },
  aim: { kind: "highest-total", capacity: "ignored", shares: [] },
};

type HistoryOf = (needId: string, supplierId: string) => History | undefined;

/** The allocation that the question asks for, by the library alone. */
function allocated(historyOf: HistoryOf = () => undefined, placesOf?: (supplierId: string) => number): RunAllocation {
  const ranked = needs.map((need) => {
    const wanted = need.need.introductions ?? 10;
    return rankedNeed(need, wanted, matcher.top(need, register, { k: Math.max(12, wanted) }));
  });
  const firmOf = (id: string) => firmFacts(register.get(id)!);
  return allocateRun(ranked, { most: 2, capacity: "ignored", firmOf, historyOf, ...(placesOf && { placesOf }) });
}

const buyerOf = new Map(needs.map(({ need }) => [need.id, need.buyer.id]));
const pairsOf = ({ needs: all }: Pick<RunAllocation, "needs">) =>
  all.flatMap(({ needId, introductions }) => introductions.map(({ supplierId }) => ({ needId, supplierId })));

/** Half of what the allocation without a past introduces, as another run introduced it; every third pair declined since. */
const before = pairsOf(allocated()).filter((_, i) => i % 2 === 0);
const at = "2026-03-01T00:00:00.000Z";
const runId = `run-elsewhere-${"b".repeat(32)}`;
const ledger = new Ledger([
  ...before.map((pair) => introductionRecord({ at, runId, ...pair, buyerId: buyerOf.get(pair.needId) })),
  ...before
    .filter((_, i) => i % 3 === 0)
    .map((pair) =>
      outcomeRecord({ version: 1, at, runId, ...pair, chamber: "oriental", outcome: "declined", reason: "price" }),
    ),
]);

/** By the words of docs/ledger.md: who met the buyer, or declined it, is left out for all of its needs. */
const declined = new Set(
  before.filter((_, i) => i % 3 === 0).map(({ needId, supplierId }) => `${needId} ${supplierId}`),
);
const historyOf: HistoryOf = (needId, supplierId) => {
  const own = before.filter(
    (pair) => buyerOf.get(pair.needId) === buyerOf.get(needId) && pair.supplierId === supplierId,
  );
  const same = own.filter((pair) => pair.needId === needId);
  const told = same.length > 0 ? same : own;
  if (told.some((pair) => declined.has(`${pair.needId} ${supplierId}`))) return "declined";
  return told.length > 0 ? "met" : undefined;
};

describe.each(BACKENDS)("an allocation with a past on %s", (kind) => {
  let test: TestBackend;
  let worker: { close(): Promise<void> };
  let run: string;
  beforeAll(async () => {
    test = await openTestBackend(kind);
    worker = await startTestWorker(await test.again());
    ({ runId: run } = await requestRun(test.backend, order));
  });
  afterAll(async () => {
    await worker.close();
    await test.close();
  });

  /** What the federation is told of an analysis, once it is done. */
  async function told(analysisId: string) {
    const status = await followAnalysis(test.backend, analysisId);
    expect(status.failure).toBeUndefined();
    const all = await listFindings(test.backend, "federation", { all: true });
    const found = all.flatMap(({ data }) => (data.analysisId === analysisId ? [data.findings] : []));
    return found.flatMap((one) => (one.kind === "allocation" ? [one] : []));
  }

  async function asked(past: Past) {
    const { analysisId } = await requestAnalysis(test.backend, { runId: run, question, past });
    const found = await told(analysisId);
    return {
      needs: found.flatMap(({ items }) => items).map(({ complete: _, ...need }) => need),
      leftOut: found.map(({ summary }) => summary?.leftOut).find((one) => one !== undefined),
    };
  }

  it("leaves out who met or declined, as the library does", async () => {
    const found = await asked({ pairs: pastPairs(ledger, run) });
    const expected = allocated(historyOf);
    expect(found.needs).toEqual(JSON.parse(JSON.stringify(expected.needs)));
    expect(found.leftOut).toEqual(expected.leftOut);
    expect(expected.leftOut.met).toBeGreaterThan(0);
    expect(expected.leftOut.declined).toBeGreaterThan(0);
    const again = pairsOf(expected).filter(({ needId, supplierId }) => historyOf(needId, supplierId));
    expect(again).toEqual([]);
    expect(pairsOf(expected).length).toBeGreaterThan(10);
  });

  it("gives fewer places to firms that were introduced of late", async () => {
    const recent = recentFirms(ledger, { since: Date.parse("2026-02-01"), runId: run });
    const counts = (id: string) => before.filter(({ supplierId }) => supplierId === id).length;
    const found = await asked({ pairs: pastPairs(ledger, run), recent });
    const expected = allocated(historyOf, (id) => Math.max(0, 2 - counts(id)));
    expect(found.needs).toEqual(JSON.parse(JSON.stringify(expected.needs)));
    expect(pairsOf(expected)).not.toEqual(pairsOf(allocated(historyOf)));
  });

  it("is the same analysis for the same past in any order, another for another, and that without a past for none", async () => {
    const ask = (past?: Past) => requestAnalysis(test.backend, { runId: run, question, past });
    const pairs = pastPairs(ledger, run);
    const first = await ask({ pairs });
    expect(await ask({ pairs: [...pairs, ...pairs].reverse() })).toEqual({ ...first, known: true });
    const plain = await ask();
    expect(plain.analysisId).not.toBe(first.analysisId);
    expect((await ask({ pairs: [] })).analysisId).toBe(plain.analysisId);
    const fewer = await ask({ pairs: pairs.slice(1) });
    expect([plain.analysisId, first.analysisId]).not.toContain(fewer.analysisId);
  });

  it("fails at once where its past is gone, says so, and is done once it is asked for with the past again", async () => {
    const past = { pairs: pastPairs(ledger, run).slice(0, 3) };
    const hash = sha256(encodePast(past));
    const gone = await requestAnalysis(test.backend, { runId: run, question: { ...question, past: hash } });
    const failed = await followAnalysis(test.backend, gone.analysisId);
    expect(failed.state).toBe("failed");
    expect(failed.failure).toContain(`There is no snapshot ${hash}`);
    expect(failed.failure).toContain("ask again with the ledger");
    const again = await requestAnalysis(test.backend, { runId: run, question, past });
    expect(again).toEqual({ analysisId: gone.analysisId, known: false });
    const done = await followAnalysis(test.backend, again.analysisId);
    expect([done.state, done.request.generation]).toEqual(["done", 2]);
  });

  it.each([
    ["a register", () => register.snapshot()],
    [
      "pairs with a firm that has no id",
      () => Buffer.from('{"needId":"n","supplierId":"","history":"met","bars":"need"}\n'),
    ],
    ["a pair cut short", () => encodePast({ pairs: pastPairs(ledger, run) }).subarray(0, -9)],
  ])("fails at once where its past is %s", async (_, content) => {
    const hash = await test.backend.inputs(audienceOf(run)).put(content());
    const { analysisId } = await requestAnalysis(test.backend, { runId: run, question: { ...question, past: hash } });
    const { state, failure } = await followAnalysis(test.backend, analysisId);
    expect(state).toBe("failed");
    expect(failure).toMatch(/cannot be used as what became of pairs before: line \d+ is neither a pair nor a firm/);
  });

  it("asks about nothing else what only an allocation heeds", async () => {
    const order = { runId: run, question: { kind: "gaps", within: "region" } as const, past: { pairs: [] } };
    await expect(requestAnalysis(test.backend, order)).rejects.toThrow("no matter of gaps");
  });
});
