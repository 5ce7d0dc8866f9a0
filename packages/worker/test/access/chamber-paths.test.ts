import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chamberUser, observerUser, workerUser } from "../../src/access/index.js";
import {
  OUTCOMES_QUEUE,
  resultsQueue,
  RUNS_QUEUE,
  type AnalysisBatch,
  type Outcome,
  type ResultBatch,
} from "../../src/contracts/index.js";
import { cancelRun, followAnalysis, followRun, listAnalyses, listRuns, readRun } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import {
  followBatches,
  listBatches,
  listFindings,
  listOutcomes,
  takeFindings,
  sendOutcomes,
  takeBatches,
} from "../../src/publishing/index.js";
import { isRefused, type Backend } from "../../src/queues/index.js";
import { example } from "../conformance/example.js";
import { EXPECTED, foundIn, QUESTIONS, toldTo } from "../conformance/expected-findings.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { openInstallation, type Installation } from "./installation.js";

const CHAMBER = "casablanca-settat";
const generated = example({ firms: 200, needs: 25, seed: 5 });
const order = { pack: morocco, ...generated, chamber: CHAMBER };

let installation: Installation;
let worker: { close(): Promise<void> };
let mine: Backend;
beforeAll(async () => {
  installation = await openInstallation();
  const { namespace, openAs } = installation;
  worker = await startTestWorker(await openAs(workerUser(namespace)));
  mine = await openAs(chamberUser(namespace, CHAMBER));
});
afterAll(async () => {
  await worker.close();
  await installation.close();
});

const runWith = async (topK: number) => {
  const { runId } = await requestRun(mine, { ...order, topK });
  return followRun(mine, runId, () => undefined);
};

const take = async () => {
  const taken: string[] = [];
  await takeBatches(mine, CHAMBER, ({ id }) => void taken.push(id));
  return taken;
};

/** Ids of the batches that wait, read as somebody who may read everything. */
const waiting = async () => (await listBatches(installation.backend, CHAMBER)).map(({ id }) => id);

/** How often the server has refused the chamber something: an endless loop would show here. */
async function timesRefused(): Promise<number> {
  const { name } = chamberUser(installation.namespace, CHAMBER);
  const entries = (await installation.admin.call("ACL", "LOG", "1000")) as unknown[][];
  return entries.filter((entry) => entry.includes(name)).reduce((sum, entry) => sum + Number(entry[1]), 0);
}

describe("a chamber's user", () => {
  it("asks for a run, follows it, and joins it when asking again", async () => {
    const status = await runWith(1);
    expect(status).toMatchObject({ state: "done", needsDone: 25 });
    expect(await requestRun(mine, { ...order, topK: 1 })).toEqual({ runId: status.runId, known: true });
    expect((await readRun(mine, status.runId)).result?.batches).toEqual({ [CHAMBER]: expect.any(Number) as number });
  });

  it("lists and takes its results", async () => {
    const batches = (await listBatches(mine, CHAMBER)).map(({ id }) => id);
    expect(batches.length).toBeGreaterThan(0);
    expect(batches).toEqual(await waiting());
    expect((await take()).toSorted()).toEqual(batches.toSorted());
    expect(await waiting()).toEqual([]);
    expect((await listBatches(mine, CHAMBER, { all: true })).map(({ id }) => id)).toEqual(batches);
  });

  it("sees results as they arrive, without asking over and over", async () => {
    const end = new AbortController();
    let seen = 0;
    const following = followBatches(mine, CHAMBER, () => void (++seen === 1 && end.abort()), { signal: end.signal });
    await runWith(2);
    await following;
    expect(seen).toBeGreaterThan(0);
    expect(await timesRefused()).toBeLessThan(50);
  });

  it("fails, delays, retries and drains as any consumer of BullMQ", async () => {
    const held = await waiting();
    const broken = takeBatches(mine, CHAMBER, () => Promise.reject(new Error("The printer is on fire.")));
    await expect(broken).rejects.toThrow("on fire");
    const queue = mine.queue<ResultBatch>(resultsQueue(CHAMBER));
    const consumer = mine.worker<ResultBatch, null>(queue.name, undefined);
    await consumer.waitUntilReady();
    const job = await consumer.getNextJob("a token");
    await job.updateProgress(50);
    await job.log("half way");
    await job.extendLock("a token", 1_000);
    await job.moveToDelayed(Date.now() + 3_600_000, "a token");
    await job.promote();
    const again = await consumer.getNextJob("another token");
    await again.moveToFailed(new Error("The chamber's database is full."), "another token", false);
    await consumer.close();
    expect((await queue.getJobCounts("failed")).failed).toBe(1);
    expect((await take()).toSorted()).toEqual(held.toSorted());
    await queue.drain();
    expect(await waiting()).toEqual([]);
  });

  it("gets back what a consumer of its own held when it stalled", async () => {
    await runWith(3);
    const queue = resultsQueue(CHAMBER);
    const quick = { lockDuration: 100, stalledInterval: 50, maxStalledCount: 10, skipLockRenewal: true };
    const lost = mine.worker<ResultBatch, null>(queue, undefined, quick);
    await lost.waitUntilReady();
    const held = await lost.getNextJob("a token");
    const finder = mine.worker<ResultBatch, null>(queue, () => Promise.resolve(null), quick);
    const found = new Promise((done) => finder.on("completed", ({ id }) => void (id === held.id && done(id))));
    void finder.run();
    expect(await found).toBe(held.id);
    await Promise.all([lost.close(true), finder.close()]);
  });

  it("cancels a run of its own", async () => {
    const { runId } = await requestRun(mine, { ...order, topK: 4, needs: order.needs.slice(0, 5) });
    const { state } = await cancelRun(mine, runId);
    expect(["cancelling", "cancelled", "done"]).toContain(state);
    const { state: last } = await followRun(mine, runId, () => undefined);
    expect(["cancelled", "done"]).toContain(last);
  });

  it("asks about runs of its own, and takes what was found", async () => {
    const { runId } = await requestRun(mine, order);
    const { analysisId } = await requestAnalysis(mine, { runId, question: QUESTIONS.gaps });
    expect(await followAnalysis(mine, analysisId)).toMatchObject({ state: "done" });
    expect((await requestAnalysis(mine, { runId, question: QUESTIONS.gaps })).known).toBe(true);
    const expected = EXPECTED.gaps(generated);
    const told = { items: toldTo(CHAMBER, expected, generated), summary: expected.summary };
    expect(foundIn(await listFindings(mine, CHAMBER))).toEqual(told);
    const taken: AnalysisBatch[] = [];
    await takeFindings(mine, CHAMBER, (batch) => void taken.push(batch));
    expect(foundIn(taken)).toEqual(told);
    expect(await listFindings(mine, CHAMBER)).toEqual([]);
    await expect(listAnalyses(mine)).rejects.toSatisfy(isRefused);
  });

  it("tells outcomes", async () => {
    const { runId } = await runWith(1);
    const outcome: Outcome = {
      version: 1,
      chamber: CHAMBER,
      runId,
      needId: "n",
      supplierId: "s",
      outcome: "accepted",
      at: "2026-01-31T08:00:00.000Z",
    };
    await sendOutcomes(mine, [outcome]);
    expect(await listOutcomes(installation.backend)).toEqual([outcome]);
    await expect(listOutcomes(mine)).rejects.toSatisfy(isRefused);
    expect(await mine.present(OUTCOMES_QUEUE, [])).toEqual(new Set());
  });

  it("may look at runs by their ids alone", async () => {
    await expect(listRuns(mine)).rejects.toSatisfy(isRefused);
  });
});

it("an observer sees everything and changes nothing", async () => {
  const observer = await installation.openAs(observerUser(installation.namespace));
  const runs = await listRuns(observer);
  expect(runs.map(({ runId }) => runId)).toEqual((await listRuns(installation.backend)).map(({ runId }) => runId));
  const { runId } = runs[0]!;
  await expect(observer.queue(RUNS_QUEUE).remove(runId)).rejects.toSatisfy(isRefused);
  await expect(observer.snapshots.put(Buffer.from("mine"))).rejects.toSatisfy(isRefused);
  await expect(requestRun(observer, order)).rejects.toSatisfy(isRefused);
});
