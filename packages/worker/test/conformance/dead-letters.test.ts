import { morocco } from "@wasl/matcher/morocco";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { ANALYSES_QUEUE, analysisIdOf, type AnalysisRequest } from "../../src/contracts/index.js";
import {
  discardDead,
  followAnalysis,
  followRun,
  listDead,
  listDeadAnalyses,
  readAnalysis,
  readRun,
  requeueDead,
  requeueDeadAnalysis,
  UnknownRunError,
} from "../../src/operations/index.js";
import { addAndConfirm } from "../../src/queues/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches, listFindings } from "../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { QUESTIONS } from "./expected-findings.js";
import { startTestWorker } from "./test-worker.js";

const { needs, register } = example({ needs: 24, seed: 41 });
const THROWING = [2, 17];

/** Two of the needs cannot be ranked by the thread for poisoned needs, and can by any other. */
const marked = needs.map((resolved, i) =>
  THROWING.includes(i) ? { ...resolved, need: { ...resolved.need, id: `throws-${i}` } } : resolved,
);
const order = { pack: morocco, needs: marked, register, chamber: "all", leastNeeds: 8 };

describe.each(["redis", "postgres"] as const)("dead letters on %s", (kind) => {
  let test: TestBackend;
  const workers: { close(): Promise<void> }[] = [];
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.close())));
  afterAll(() => test.close());

  /** Does a run to its end with threads that bear all needs, or not. */
  async function work(runId: string, threadFile: "scoringThread" | "poisonThread") {
    const worker = await startTestWorker(await test.again(), { threadFile: inject(threadFile) });
    const status = await followRun(test.backend, runId, () => undefined);
    await worker.close();
    return status;
  }

  const published = async (runId: string) =>
    (await listBatches(test.backend, "federation", { all: true })).filter(({ data }) => data.runId === runId);

  it("of needs are asked for again, and the next generation ranks them and holds", async () => {
    const { runId } = await requestRun(test.backend, order);
    await work(runId, "poisonThread");
    const [dead] = await listDead(test.backend);
    expect(dead).toMatchObject({ runId, needs: THROWING.map((need) => ({ need, reason: "error" })) });

    expect(await requeueDead(test.backend, runId)).toBe(2);
    expect(await listDead(test.backend)).toEqual([]);
    expect(await work(runId, "scoringThread")).toMatchObject({ state: "done", result: { setAside: 0 } });
    const again = await published(runId);
    expect(again.map(({ id, data }) => [id.endsWith("-g2"), data.generation])).toEqual(again.map(() => [true, 2]));

    expect(again.flatMap(({ data }) => data.introductions)).toHaveLength(needs.length);
    expect(again.flatMap(({ data }) => data.introductions).filter(({ failure }) => failure)).toEqual([]);
  });

  it("of a run that failed are asked for again, its sound shards being kept", async () => {
    const failing = needs.map((resolved, i) =>
      i < 12 ? { ...resolved, need: { ...resolved.need, id: `throws-${i}` } } : resolved,
    );
    const { runId } = await requestRun(test.backend, { ...order, needs: failing, leastNeeds: 12, topK: 3 });
    expect(await work(runId, "poisonThread")).toMatchObject({ state: "failed" });
    expect(await listDead(test.backend)).toMatchObject([{ runId, failure: expect.any(String) as string, needs: [] }]);

    await requeueDead(test.backend, runId);
    expect((await readRun(test.backend, runId)).state).not.toBe("failed");
    expect(await work(runId, "scoringThread")).toMatchObject({ state: "done", result: { setAside: 0 } });
    expect((await published(runId)).flatMap(({ data }) => data.introductions)).toHaveLength(needs.length);
    expect(await listDead(test.backend)).toEqual([]);
  });

  it("are put away when a person says so", async () => {
    const { runId } = await requestRun(test.backend, { ...order, topK: 4 });
    await work(runId, "poisonThread");
    expect(await discardDead(test.backend, runId)).toBe(2);
    expect(await listDead(test.backend)).toEqual([]);
    await expect(discardDead(test.backend, runId)).rejects.toBeInstanceOf(UnknownRunError);
    await expect(requeueDead(test.backend, "run-all-0")).rejects.toBeInstanceOf(UnknownRunError);
  });

  it("of an analysis that another version asked for are asked for again under their own id", async () => {
    const throwing = needs.map((one) => ({ ...one, need: { ...one.need, id: `throws-${one.need.id}` } }));
    const { runId } = await requestRun(test.backend, { ...order, needs: throwing, chamber: "federation" });
    const inputs = { runId, question: QUESTIONS.gaps, engine: "0.0.1" };
    const data: AnalysisRequest = {
      ...{ version: 1, generation: 1, requestedAt: "2026-01-10T00:00:00.000Z", chamber: "federation" },
      ...{ ...inputs, analysisId: analysisIdOf(inputs) },
    };
    const { analysisId } = data;
    await addAndConfirm(test.backend, ANALYSES_QUEUE, [{ name: "gaps", data, opts: { jobId: analysisId } }]);
    const worker = await startTestWorker(await test.again(), { threadFile: inject("poisonThread") });
    expect((await followAnalysis(test.backend, analysisId)).state).toBe("failed");
    await worker.close();

    expect(await requeueDeadAnalysis(test.backend, analysisId)).toBe(2);
    expect(await listDeadAnalyses(test.backend)).toEqual([]);
    expect(await readAnalysis(test.backend, analysisId)).toMatchObject({ state: "waiting", needsDone: 0 });
    workers.push(await startTestWorker(await test.again()));
    const { state, request } = await followAnalysis(test.backend, analysisId);
    expect([state, request]).toEqual(["done", { ...data, generation: 2 }]);
    const found = await listFindings(test.backend, "federation");
    expect(found.map(({ data: { analysisId: of, generation } }) => [of, generation])).toEqual([[analysisId, 2]]);
  });
});
