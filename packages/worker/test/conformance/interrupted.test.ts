import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { shardId, SHARDS_QUEUE } from "../../src/contracts/index.js";
import { cancelRun, followRun, readRun, type RunStatus } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import type { Backend } from "../../src/queues/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const order = { pack: morocco, ...example({ needs: 20, seed: 21 }), chamber: "all", leastNeeds: 10 };

/** Short, so that what a killed worker held is soon free. */
const LOCK_MS = 300;

/** Follows a run until it looks so. */
async function until(backend: Backend, runId: string, looks: (status: RunStatus) => boolean): Promise<RunStatus> {
  const seen = new AbortController();
  return followRun(backend, runId, (status) => looks(status) && seen.abort(), seen.signal);
}

const halfway = ({ needsDone }: RunStatus) => needsDone > 0;

/** Starts a process that is through with some needs of a run and never with all. */
function startHeldProcess({ options }: TestBackend): ChildProcess {
  const given = JSON.stringify({ backend: options, threadFile: inject("heldThread"), lockMs: LOCK_MS });
  return spawn(process.execPath, [inject("workerProcess"), given], { stdio: ["ignore", "ignore", "inherit"] });
}

async function published(backend: Backend, runId: string): Promise<string[]> {
  const batches = await listBatches(backend, "federation", { all: true });
  return batches
    .filter(({ data }) => data.runId === runId)
    .flatMap(({ data }) => data.introductions.map(({ needId }) => needId));
}

describe.each(BACKENDS)("a run that is interrupted on %s", (kind) => {
  const needIds = order.needs.map(({ need }) => need.id);
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  it("goes on elsewhere when its worker is killed", async () => {
    const { runId } = await requestRun(test.backend, order);
    const killed = startHeldProcess(test);
    await until(test.backend, runId, halfway);
    const gone = once(killed, "exit");
    killed.kill("SIGKILL");
    await gone;

    const worker = await startTestWorker(await test.again(), { threads: 1, lockMs: LOCK_MS });
    expect(await followRun(test.backend, runId, () => undefined)).toMatchObject({ state: "done", needsDone: 20 });
    expect(await published(test.backend, runId)).toEqual(needIds);
    await worker.close();
  });

  it("loses no attempt when its worker is told to stop, however often", async () => {
    const { runId } = await requestRun(test.backend, { ...order, topK: 4 });
    for (let stops = 0; stops < 2; stops++) {
      const worker = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("heldThread") });
      await until(test.backend, runId, halfway);
      await worker.close(0);
      expect((await readRun(test.backend, runId)).needsDone).toBe(0);
    }
    const shards = await Promise.all([0, 1].map((i) => test.backend.queue(SHARDS_QUEUE).getJob(shardId(runId, i))));
    expect(shards.map((shard) => shard?.attemptsMade)).toEqual([0, 0]);

    const worker = await startTestWorker(await test.again(), { threads: 1 });
    expect((await followRun(test.backend, runId, () => undefined)).state).toBe("done");
    expect(await published(test.backend, runId)).toEqual(needIds);
    await worker.close();
  });

  it("stops soon when it is cancelled, publishes nothing, and can be asked for again at once", async () => {
    const { runId } = await requestRun(test.backend, { ...order, topK: 5 });
    const held = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("heldThread") });
    await until(test.backend, runId, halfway);
    expect((await cancelRun(test.backend, runId)).state).toBe("cancelling");
    expect((await followRun(test.backend, runId, () => undefined)).state).toBe("cancelled");
    expect(await published(test.backend, runId)).toEqual([]);
    await held.close();

    expect((await requestRun(test.backend, { ...order, topK: 5 })).known).toBe(false);
    const worker = await startTestWorker(await test.again(), { threads: 1 });
    expect((await followRun(test.backend, runId, () => undefined)).state).toBe("done");
    expect(await published(test.backend, runId)).toEqual(needIds);
    await worker.close();
  });

  it("starts anew when it is asked for again before anybody noticed that it was cancelled", async () => {
    const changed = { ...order, topK: 6 };
    const { runId } = await requestRun(test.backend, changed);
    const held = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("heldThread") });
    await until(test.backend, runId, halfway);
    await cancelRun(test.backend, runId);
    const again = await requestRun(test.backend, changed);
    await held.close(0);
    const worker = await startTestWorker(await test.again(), { threads: 1 });
    const status = await followRun(test.backend, runId, () => undefined);
    expect([again.known, status.state]).toEqual([false, "done"]);
    await worker.close();
  });
});
