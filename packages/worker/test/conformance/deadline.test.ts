import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { RUNS_QUEUE, SHARDS_QUEUE, shardId, type RunRequest, type ShardJob } from "../../src/contracts/index.js";
import { followRun, readRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const order = { pack: morocco, ...example({ firms: 100, needs: 12, seed: 17 }), chamber: "all", leastNeeds: 6 };

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe.each(["redis", "postgres"] as const)("on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  const end = (runId: string) => followRun(test.backend, runId, () => undefined);

  /** Sets the deadline of a run to a moment ago. */
  async function letExpire(runId: string): Promise<void> {
    const job = await test.backend.queue<RunRequest>(RUNS_QUEUE).getJob(runId);
    await job?.updateData({ ...job.data, deadline: new Date(Date.now() - 1).toISOString() });
  }

  it("a run whose deadline passes while it waits has expired, and starts anew with another deadline", async () => {
    const { runId } = await requestRun(test.backend, { ...order, deadline: inAnHour() });
    expect((await readRun(test.backend, runId)).state).toBe("waiting");
    await letExpire(runId);
    const expired = await readRun(test.backend, runId);
    expect(expired).toMatchObject({ state: "expired", failure: expect.stringContaining("deadline") as string });

    const deadline = inAnHour();
    expect(await requestRun(test.backend, { ...order, deadline })).toEqual({ runId, known: false });
    const worker = await startTestWorker(await test.again());
    const done = await end(runId);
    expect([done.state, done.request.deadline]).toEqual(["done", deadline.toISOString()]);
    await letExpire(runId);
    expect((await readRun(test.backend, runId)).state).toBe("done");
    await worker.close();
  });

  it("a run whose deadline passes on the way ends, and publishes nothing", async () => {
    const worker = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("heldThread") });
    const { runId } = await requestRun(test.backend, { ...order, topK: 3, deadline: inAnHour() });
    const halfway = new AbortController();
    await followRun(test.backend, runId, ({ needsDone }) => needsDone > 0 && halfway.abort(), halfway.signal);
    const events = test.backend.events(RUNS_QUEUE);
    const failed = new Promise((resolve) => events.on("failed", resolve));
    void events.run();
    await events.waitUntilReady();
    await letExpire(runId);
    expect((await end(runId)).state).toBe("expired");
    await failed;
    await events.close();
    expect(await end(runId)).toMatchObject({ state: "expired", finishedAt: expect.any(Number) as number });
    const batches = await listBatches(test.backend, "federation", { all: true });
    expect(batches.filter(({ data }) => data.runId === runId)).toEqual([]);
    await worker.close();
  });

  it("a run tells what failed on the way and was done again", async () => {
    const { runId } = await requestRun(test.backend, { ...order, topK: 4 });
    const queue = test.backend.queue<ShardJob>(SHARDS_QUEUE);
    const shard = { version: 1 as const, runId, index: 0, from: 0, to: 6 };
    await queue.add("shard", shard, { jobId: shardId(runId, 0), attempts: 2 });
    let attempts = 0;
    const worker = test.backend.worker<ShardJob, object>(SHARDS_QUEUE, () =>
      ++attempts === 1
        ? Promise.reject(new Error("The disk was full."))
        : Promise.resolve({ rankings: "0".repeat(64), count: 6 }),
    );
    worker.on("error", () => undefined);
    const failed = new Promise((resolve) => worker.on("failed", resolve));
    const completed = new Promise((resolve) => worker.on("completed", resolve));
    void worker.waitUntilReady().then(() => worker.run());
    await failed;
    const seen = await readRun(test.backend, runId);
    await completed;
    await worker.close();
    expect(seen.setbacks).toMatchObject({ failed: 1, lost: 0 });
    expect((await readRun(test.backend, runId)).setbacks).toMatchObject({ failed: 1, lost: 0 });
  });
});
