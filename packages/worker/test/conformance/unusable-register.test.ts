import { createMatcher } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runIdOf, RUNS_QUEUE, SHARDS_QUEUE, shardId, type RunRequest } from "../../src/contracts/index.js";
import { followRun } from "../../src/operations/index.js";
import { addRun, requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { damageSnapshot } from "./damage.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const { needs, register } = example({ firms: 150, needs: 6, seed: 17 });
const order = { pack: morocco, needs, register, chamber: "federation" };

/** The run that a worker does now, when it is over. */
async function done(test: TestBackend, runId: string) {
  const worker = await startTestWorker(await test.again());
  const status = await followRun(test.backend, runId, () => undefined);
  await worker.close();
  return status;
}

describe.each(BACKENDS)("a run on %s whose register cannot be used", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  /** A run that waits and whose register is this snapshot. */
  async function withRegister(content: Uint8Array, topK: number): Promise<string> {
    const { runId: sound } = await requestRun(test.backend, { ...order, topK });
    const job = (await test.backend.queue<RunRequest>(RUNS_QUEUE).getJob(sound))!;
    await job.remove();
    const snapshot = await test.backend.inputs(order.chamber).put(content);
    const { needs, profile, ...rest } = job.data;
    const runId = runIdOf({ ...rest, needs: needs.snapshot, register: snapshot, profileHash: profile.hash });
    await addRun(test.backend, { ...job.data, runId, register: { snapshot, count: 1 } });
    return runId;
  }

  it("fails at once and says that it is no register", async () => {
    const runId = await withRegister(Buffer.from('{"supplier":{"id":"F-001"}}\n'), 2);
    const status = await done(test, runId);
    expect(status.state).toBe("failed");
    expect(status.failure).toMatch(/cannot be used as a register.*does not begin with WASLIDX/);
    const shard = await test.backend.queue(SHARDS_QUEUE).getJob(shardId(runId, 0));
    expect(shard?.attemptsMade).toBe(1);
    expect(await listBatches(test.backend, "federation")).toEqual([]);
  });

  it("fails at once and says that another version wrote it", async () => {
    const other = Uint8Array.from(register.snapshot());
    new Uint32Array(other.buffer)[2] = 4_711;
    const status = await done(test, await withRegister(other, 3));
    expect(status.failure).toMatch(/layout 4711; this version reads layout \d+/);
  });

  it("does no harm to the next run", async () => {
    const { runId } = await requestRun(test.backend, { ...order, topK: 4 });
    expect((await done(test, runId)).state).toBe("done");
    const [batch] = await listBatches(test.backend, "federation");
    const matcher = createMatcher({ pack: morocco });
    expect(batch?.data.introductions.map(({ candidates }) => candidates)).toEqual(
      needs.map((need) => matcher.rank(need, register, { k: 4 }).candidates),
    );
  });
});

describe.each(["redis", "postgres"] as const)("a run on %s whose register was damaged in the store", (kind) => {
  it("fails at once and says so, and is done when it is asked for again", async () => {
    const test = await openTestBackend(kind);
    const { runId } = await requestRun(test.backend, order);
    const job = await test.backend.queue<RunRequest>(RUNS_QUEUE).getJob(runId);
    await damageSnapshot(kind, test, job?.data.register.snapshot ?? "");
    const status = await done(test, runId);
    expect(status.state).toBe("failed");
    expect(status.failure).toMatch(/does not have this SHA-256: it was damaged/);
    expect(await listBatches(test.backend, "federation")).toEqual([]);
    expect(await requestRun(test.backend, order)).toEqual({ runId, known: false });
    expect((await done(test, runId)).state).toBe("done");
    await test.close();
  });
});
