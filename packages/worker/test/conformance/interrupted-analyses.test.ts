import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ANALYSES_QUEUE, RUNS_QUEUE, type AnalysisQuestion, type RunRequest } from "../../src/contracts/index.js";
import { cancelAnalysis, followAnalysis, type AnalysisStatus } from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { consumeFindings, openFileStore } from "../../src/publishing/index.js";
import type { Backend } from "../../src/queues/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { EXPECTED, QUESTIONS } from "./expected-findings.js";
import { startTestWorker } from "./test-worker.js";

const generated = example({ needs: 20, seed: 21 });
const { needs, register } = generated;

/** Short, so that what a killed worker held is soon free. */
const LOCK_MS = 300;

const CHAMBER = "federation";

const question = (limit: number): AnalysisQuestion => ({ ...QUESTIONS.mobilisation, limit }) as AnalysisQuestion;

/** Follows an analysis until it looks so. */
async function until(backend: Backend, id: string, looks: (status: AnalysisStatus) => boolean): Promise<void> {
  const seen = new AbortController();
  await followAnalysis(backend, id, (status) => looks(status) && seen.abort(), seen.signal);
}

const halfway = ({ needsDone }: AnalysisStatus) => needsDone > 0;

/** Starts a worker in a process of its own. */
function startProcess({ options }: TestBackend, threadFile: string): ChildProcess {
  const given = JSON.stringify({ backend: options, threadFile, lockMs: LOCK_MS });
  return spawn(process.execPath, [inject("workerProcess"), given], { stdio: ["ignore", "ignore", "inherit"] });
}

async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

describe.each(BACKENDS)("an analysis that is interrupted on %s", (kind) => {
  let test: TestBackend;
  let folder: string;
  beforeAll(async () => {
    test = await openTestBackend(kind);
    folder = await mkdtemp(join(tmpdir(), "wasl-findings-"));
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (limit: number) => {
    const { runId } = await requestRun(test.backend, { pack: morocco, needs, register, chamber: CHAMBER });
    return requestAnalysis(test.backend, { runId, question: question(limit) });
  };

  /** What a consumer keeps of an analysis, each effect once: the items of all batches. */
  async function consumed(analysisId: string): Promise<unknown[]> {
    const store = await openFileStore(join(folder, `${analysisId}.jsonl`));
    await consumeFindings(test.backend, CHAMBER, {
      store,
      apply: ({ data }, entry) => {
        if (data.analysisId === analysisId) for (const item of data.findings.items) entry.add(item);
      },
    });
    const items = store.records();
    await store.close();
    return items;
  }

  it("begins anew elsewhere when its worker is killed, and takes effect once", async () => {
    const { analysisId } = await ask(5);
    const killed = startProcess(test, inject("heldAnalysisThread"));
    await until(test.backend, analysisId, halfway);
    await kill(killed);
    const worker = await startTestWorker(await test.again(), { threads: 1, lockMs: LOCK_MS });
    expect(await followAnalysis(test.backend, analysisId)).toMatchObject({ state: "done", needsDone: 20 });
    await worker.close();
    expect(await consumed(analysisId)).toEqual(EXPECTED.mobilisation(generated).items);
    // Told again, it says nothing new.
    expect(await consumed(analysisId)).toEqual(EXPECTED.mobilisation(generated).items);
  });

  it("loses no attempt when its worker is told to stop", async () => {
    const { analysisId } = await ask(2);
    for (let stops = 0; stops < 2; stops++) {
      const worker = await startTestWorker(await test.again(), {
        threads: 1,
        threadFile: inject("heldAnalysisThread"),
      });
      await until(test.backend, analysisId, halfway);
      await worker.close(0);
    }
    const job = await test.backend.queue(ANALYSES_QUEUE).getJob(analysisId);
    expect([await job?.getState(), job?.attemptsMade]).toEqual(["waiting", 0]);
    const worker = await startTestWorker(await test.again(), { threads: 1 });
    expect((await followAnalysis(test.backend, analysisId)).state).toBe("done");
    await worker.close();
  });

  it.each([
    ["it", 3, (analysisId: string) => cancelAnalysis(test.backend, analysisId)],
    ["its run", 4, (_: string, runId: string) => markCancelled(runId)],
  ] as const)(
    "stops soon when %s is cancelled, publishes nothing, and can be asked for again",
    async (_, most, cancel) => {
      const order = { pack: morocco, needs, register, chamber: CHAMBER, topK: most };
      const { runId } = await requestRun(test.backend, order);
      const { analysisId } = await requestAnalysis(test.backend, { runId, question: question(most) });
      const held = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("heldAnalysisThread") });
      await until(test.backend, analysisId, halfway);
      await cancel(analysisId, runId);
      expect(["cancelled", "failed"]).toContain((await followAnalysis(test.backend, analysisId)).state);
      await held.close(0);
      expect(await consumed(analysisId)).toEqual([]);

      await requestRun(test.backend, { ...order, again: true });
      expect((await requestAnalysis(test.backend, { runId, question: question(most) })).known).toBe(false);
      const worker = await startTestWorker(await test.again(), { threads: 1 });
      expect((await followAnalysis(test.backend, analysisId)).state).toBe("done");
      await worker.close();
      expect((await consumed(analysisId)).length).toBeGreaterThan(0);
    },
  );

  /** What `cancelRun` does to a run that is not over: this one may be, by the time its analysis is halfway. */
  async function markCancelled(runId: string): Promise<void> {
    const job = await test.backend.queue<RunRequest>(RUNS_QUEUE).getJob(runId);
    await job?.updateData({ ...job.data, cancelledAt: new Date().toISOString() });
  }
});
