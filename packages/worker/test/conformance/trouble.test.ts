import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { runIdOf, RUNS_QUEUE, SHARDS_QUEUE, shardId, type RunRequest } from "../../src/contracts/index.js";
import { cancelRun, createLog, followRun, readRun, UnknownRunError } from "../../src/operations/index.js";
import { addRun, requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import { captureLines } from "../operations/capture-lines.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const small = { pack: morocco, ...example({ needs: 12, seed: 11 }), chamber: "all", leastNeeds: 4 };

/** So many parts that a slow thread takes far longer than the lock holds. */
const long = { pack: morocco, ...example({ needs: 400, seed: 3 }), chamber: "federation", leastNeeds: 400 };
const LOCK_MS = 400;

describe.each(BACKENDS)("trouble on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  it("a run that is cancelled before it starts publishes nothing, and can be asked for again", async () => {
    const { runId } = await requestRun(test.backend, small);
    expect((await readRun(test.backend, runId)).state).toBe("waiting");
    await cancelRun(test.backend, runId);
    const worker = await startTestWorker(await test.again());
    expect((await followRun(test.backend, runId, () => undefined)).state).toBe("cancelled");
    expect(await listBatches(test.backend, "federation")).toEqual([]);

    expect((await requestRun(test.backend, small)).known).toBe(false);
    expect((await followRun(test.backend, runId, () => undefined)).state).toBe("done");
    await worker.close();
  });

  it("a run whose register cannot be loaded fails and says why", async () => {
    const asked = await requestRun(test.backend, { ...small, topK: 4 });
    const job = await test.backend.queue<RunRequest>(RUNS_QUEUE).getJob(asked.runId);
    await job?.remove();
    const register = { snapshot: "0".repeat(64), count: 1 };
    const { needs, profile, ...rest } = job!.data;
    const inputs = { needs: needs.snapshot, register: register.snapshot, profileHash: profile.hash };
    const runId = runIdOf({ ...rest, ...inputs });
    await addRun(test.backend, { ...job!.data, register, runId });
    const worker = await startTestWorker(await test.again());
    const status = await followRun(test.backend, runId, () => undefined);
    expect(status).toMatchObject({ state: "failed", failure: expect.stringMatching(/no snapshot 0000/) as string });
    await worker.close();
  });

  it("scoring for longer than a lock holds, with two workers, is done once; nothing personal is logged", async () => {
    const { lines, destination } = captureLines();
    const slow = { threads: 1, threadFile: inject("slowThread") };
    const options = { ...slow, log: createLog("debug", destination), lockMs: LOCK_MS, stalledMs: LOCK_MS };
    const workers = await Promise.all([
      startTestWorker(await test.again(), options),
      startTestWorker(await test.again(), options),
    ]);
    const { runId } = await requestRun(test.backend, long);
    const status = await followRun(test.backend, runId, () => undefined);
    await Promise.all(workers.map((worker) => worker.close()));

    const events = lines.map((line) => JSON.parse(line) as { msg: string; ms?: number });
    const scored = events.filter(({ msg }) => msg === "shard-scored");
    expect(status.state).toBe("done");
    expect(scored).toHaveLength(status.request.shards);
    expect(Math.min(...scored.map(({ ms = 0 }) => ms))).toBeGreaterThan(LOCK_MS);
    expect(events.filter(({ msg }) => msg === "job-stalled" || msg === "job-failed")).toEqual([]);
    const shard = await test.backend.queue(SHARDS_QUEUE).getJob(shardId(runId, 0));
    expect(shard?.attemptsStarted).toBe(1);

    const log = lines.join("\n");
    for (const { supplier } of long.suppliers.slice(0, 100)) expect(log).not.toContain(supplier.name);
    for (const { need } of long.needs.slice(0, 100)) expect(log).not.toContain(need.title);
  }, 60_000);

  it("a run that nobody asked for is unknown", async () => {
    await expect(readRun(test.backend, "run-all-0")).rejects.toBeInstanceOf(UnknownRunError);
    await expect(cancelRun(test.backend, "run-all-0")).rejects.toBeInstanceOf(UnknownRunError);
  });
});
