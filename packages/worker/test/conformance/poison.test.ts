import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { morocco } from "@wasl/matcher/morocco";
import type { ResolvedNeed } from "@wasl/matcher";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { followAnalysis, followRun, readRun, isOver } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { listBatches, listDeadLetters, listFindings } from "../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { EXPECTED, foundIn, QUESTIONS } from "./expected-findings.js";
import { startTestWorker } from "./test-worker.js";

const generated = example({ needs: 24, seed: 31 });
const { needs, register } = generated;

/** The needs, some of them poisoned. */
function poisoned(poison: Readonly<Record<number, string>>): ResolvedNeed[] {
  return needs.map((resolved, i) => {
    const mark = poison[i];
    return mark ? { ...resolved, need: { ...resolved.need, id: `${mark}-${resolved.need.id}` } } : resolved;
  });
}

const LOCK_MS = 300;

/** More than a thread needs to run out of memory, however busy the machine is. */
const PATIENCE_MS = 60_000;

/** More than a thread needs to start on a busy machine: it is waited for once, since so few needs are handed over one by one. */
const SHORT_PATIENCE_MS = 8_000;

/** A worker process that is started again whenever a need kills it. Resolves with the number of deaths. */
async function workUntilOver({ options }: TestBackend, end: () => Promise<unknown>): Promise<number> {
  const given = JSON.stringify({ backend: options, threadFile: inject("poisonThread"), lockMs: LOCK_MS });
  let deaths = 0;
  let over = false;
  let current: ChildProcess | undefined;
  const keepWorking = async () => {
    while (!over) {
      current = spawn(process.execPath, [inject("workerProcess"), given], { stdio: ["ignore", "ignore", "inherit"] });
      await once(current, "exit");
      if (!over) deaths += 1;
    }
  };
  const working = keepWorking();
  await end();
  over = true;
  current?.kill("SIGKILL");
  await working;
  return deaths;
}

describe.each(["redis", "postgres"] as const)("poisoned needs on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  // A worker that a failed test left behind must not meet the need that kills.
  const workers: { close(): Promise<void> }[] = [];
  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.close())));
  afterAll(() => test.close());

  async function startPoisonable({ patienceMs = PATIENCE_MS } = {}) {
    const small = { threadFile: inject("poisonThread"), patienceMs, threadMb: 64 };
    workers.push(await startTestWorker(await test.again(), small));
  }

  async function results(runId: string) {
    const batches = await listBatches(test.backend, "federation", { all: true });
    return batches.filter(({ data }) => data.runId === runId).flatMap(({ data }) => data.introductions);
  }

  it("are set aside alone, with why; all others are ranked as without them", async () => {
    const marked = poisoned({ 3: "throws", 4: "throws", 11: "hoards" });
    const { runId } = await requestRun(test.backend, { pack: morocco, needs: marked, register, chamber: "all" });
    await startPoisonable();
    const status = await followRun(test.backend, runId, () => undefined);
    expect(status).toMatchObject({ state: "done", result: { setAside: 3 } });
    const failures = { 3: "error", 4: "error", 11: "out-of-memory" };
    const told = await results(runId);
    expect(Object.fromEntries(told.flatMap(({ failure }, i) => (failure ? [[i, failure]] : [])))).toEqual(failures);

    const sound = await requestRun(test.backend, { pack: morocco, needs, register, chamber: "all" });
    await followRun(test.backend, sound.runId, () => undefined);
    const expected = await results(sound.runId);
    const isSound = (_: unknown, i: number) => !(i in failures);
    expect(told.filter(isSound)).toEqual(expected.filter(isSound));

    const letters = await listDeadLetters(test.backend, runId);
    expect(Object.fromEntries(letters.map(({ need, reason }) => [need, reason]))).toEqual(failures);
    expect(letters.map(({ needId }) => needId)).toEqual(letters.map(({ need }) => marked[need]!.need.id));
  });

  it("are set aside when they take too long", async () => {
    const few = poisoned({ 5: "spins" }).slice(0, 8);
    const { runId } = await requestRun(test.backend, { pack: morocco, needs: few, register, chamber: "federation" });
    await startPoisonable({ patienceMs: SHORT_PATIENCE_MS });
    await followRun(test.backend, runId, () => undefined);
    const told = await results(runId);
    expect(told.map(({ failure }) => failure)).toEqual(few.map((_, i) => (i === 5 ? "too-long" : undefined)));
  });

  it("are found out though they kill their worker", async () => {
    const order = { pack: morocco, needs: poisoned({ 7: "kills" }), register, chamber: "federation", topK: 3 };
    const { runId } = await requestRun(test.backend, order);
    const deaths = await workUntilOver(test, () => followRun(test.backend, runId, () => undefined));
    expect(isOver(await readRun(test.backend, runId))).toBe(true);
    const told = await results(runId);
    expect(told.flatMap(({ failure }, i) => (failure ? [[i, failure]] : []))).toEqual([[7, "killed-its-worker"]]);
    expect(told.filter(({ eligible }) => eligible !== undefined)).toHaveLength(needs.length - 1);
    expect(deaths).toBeGreaterThanOrEqual(5);
  });

  it("are set aside of an analysis too, and those that kill their worker; all others are looked at as without them", async () => {
    const marks = { 3: "throws", 7: "kills" };
    const order = { pack: morocco, needs: poisoned(marks), register, chamber: "federation", topK: 5 };
    const { runId } = await requestRun(test.backend, order);
    const { analysisId } = await requestAnalysis(test.backend, { runId, question: QUESTIONS.mobilisation });
    const end = () =>
      Promise.all([followRun(test.backend, runId, () => undefined), followAnalysis(test.backend, analysisId)]);
    await workUntilOver(test, end);
    const status = await followAnalysis(test.backend, analysisId);
    expect(status).toMatchObject({ state: "done", result: { setAside: 2 } });
    const batches = (await listFindings(test.backend, "federation")).filter(
      ({ data }) => data.analysisId === analysisId,
    );
    const setAside = batches.flatMap(({ data }) => data.findings.setAside.map(({ failure }) => failure));
    expect(setAside).toEqual(["error", "killed-its-worker"]);
    const sound = needs
      .filter((_, i) => !(i in marks))
      .map(({ need, ...rest }) => ({ ...rest, need: { ...need, introductions: 5 } }));
    const { items } = EXPECTED.mobilisation({ ...generated, needs: sound });
    expect(foundIn(batches).items).toEqual(items);
  });

  it("fail the run where all are: the fault is hardly theirs", async () => {
    const all = Object.fromEntries(needs.map((_, i) => [i, "throws"]));
    const order = { pack: morocco, needs: poisoned(all), register, chamber: "federation" };
    const { runId } = await requestRun(test.backend, order);
    await startPoisonable();
    const status = await followRun(test.backend, runId, () => undefined);
    expect(status).toMatchObject({ state: "failed", failure: expect.stringMatching(/None of the 24 needs/) as string });
  });
});
