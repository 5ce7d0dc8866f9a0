import { morocco } from "@wasl/matcher/morocco";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { RUNS_QUEUE, SHARDS_QUEUE, shardId, type RunRequest } from "../../src/contracts/index.js";
import { followAnalysis, followRun, readAnalysis, readRun, type RunStatus } from "../../src/operations/index.js";
import { requestAnalysis, requestRun, takeTurns, type RunOrder } from "../../src/planning/index.js";
import { addAndConfirm, type Backend } from "../../src/queues/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const { needs, register } = example({ firms: 100, needs: 40, seed: 13 });

/** So many that looking at them takes a slow thread far longer than a small run. */
const many = example({ firms: 1, needs: 3_000, seed: 14 }).needs;

/** A run of so many shards of one need each. */
const order = (chamber: string, shards: number, more: Partial<RunOrder> = {}): RunOrder => ({
  ...{ pack: morocco, register, chamber, needs: needs.slice(0, shards), leastNeeds: 1 },
  ...more,
});

async function until(backend: Backend, runId: string, looks: (status: RunStatus) => boolean): Promise<RunStatus> {
  const seen = new AbortController();
  return followRun(backend, runId, (status) => looks(status) && seen.abort(), seen.signal);
}

const end = (backend: Backend, runId: string) => followRun(backend, runId, () => undefined);

describe.each(["redis", "postgres"] as const)("turns on %s", (kind) => {
  let test: TestBackend;
  beforeEach(async () => void (test = await openTestBackend(kind)));
  afterEach(() => test.close());

  const placesOf = (runId: string, shards: number) =>
    Promise.all(
      Array.from({ length: shards }, async (_, i) => {
        const shard = await test.backend.queue(SHARDS_QUEUE).getJob(shardId(runId, i));
        return shard?.priority ?? 0;
      }),
    );

  /** Puts the shards of a run on the queue as a worker does, and returns their places. */
  async function plan(wanted: RunOrder, backend = test.backend): Promise<number[]> {
    const { runId } = await requestRun(backend, wanted);
    const job = (await backend.queue<RunRequest>(RUNS_QUEUE).getJob(runId))!;
    const count = wanted.needs.length;
    const shards = (places: readonly number[]) =>
      places.map((priority, i) => ({ name: "shard", data: {}, opts: { jobId: shardId(runId, i), priority } }));
    await takeTurns(backend, job.data, job, {
      count,
      add: (places) => addAndConfirm(backend, SHARDS_QUEUE, shards(places)),
    });
    return placesOf(runId, count);
  }

  it("are taken: a small run is done while another chamber's large one has hardly begun, and that one goes on", async () => {
    const worker = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("slowThread") });
    const large = await requestRun(test.backend, order("rabat-sale-kenitra", 40));
    await until(test.backend, large.runId, ({ needsDone }) => needsDone > 0);
    const small = await requestRun(test.backend, order("casablanca-settat", 3));
    expect((await end(test.backend, small.runId)).state).toBe("done");
    const meanwhile = await readRun(test.backend, large.runId);
    expect(meanwhile.state).toBe("scoring");
    expect(meanwhile.needsDone).toBeLessThan(30);
    expect((await end(test.backend, large.runId)).state).toBe("done");
    await worker.close();
  });

  it("are taken by an analysis too: another chamber's small run is done while a large one has hardly begun", async () => {
    const fast = await startTestWorker(await test.again());
    const large = await requestRun(test.backend, {
      ...order("rabat-sale-kenitra", 0),
      needs: many,
      leastNeeds: many.length,
    });
    expect((await end(test.backend, large.runId)).state).toBe("done");
    await fast.close();
    const slow = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("slowThread") });
    const question = { kind: "gaps", within: "region" } as const;
    const { analysisId } = await requestAnalysis(test.backend, { ...large, question });
    const begun = new AbortController();
    await followAnalysis(test.backend, analysisId, ({ needsDone }) => needsDone > 0 && begun.abort(), begun.signal);
    const small = await requestRun(test.backend, order("casablanca-settat", 3));
    expect((await end(test.backend, small.runId)).state).toBe("done");
    const meanwhile = await readAnalysis(test.backend, analysisId);
    expect(meanwhile.state).toBe("finding");
    expect(meanwhile.needsDone).toBeLessThan(many.length / 2);
    await slow.close(0);
  });

  it("come four times as often for an urgent run, and one run at a time of a chamber", async () => {
    expect(await plan(order("oriental", 4))).toEqual([1, 5, 9, 13]);
    expect(await plan(order("oriental", 3, { topK: 3 }))).toEqual([17, 21, 25]);
    expect(await plan(order("oriental", 3, { topK: 4, priority: "high" }))).toEqual([1, 2, 3]);
    expect(await plan(order("souss-massa", 2, { priority: "low" }))).toEqual([1, 17]);
  });

  it("are kept by a shard whose worker is told to stop", async () => {
    const held = await startTestWorker(await test.again(), { threads: 1, threadFile: inject("heldThread") });
    const { runId } = await requestRun(test.backend, order("oriental", 3));
    await until(test.backend, runId, ({ needsDone }) => needsDone > 0);
    await held.close(0);
    const waiting = await test.backend.queue(SHARDS_QUEUE).getRanges(["prioritized"], 0, -1, true);
    expect(waiting).toEqual([1, 2].map((i) => shardId(runId, i)));
    const worker = await startTestWorker(await test.again());
    expect((await end(test.backend, runId)).state).toBe("done");
    await worker.close();
  });

  it("never run out: far places are moved to the front, in their order", async () => {
    const queue = test.backend.queue(SHARDS_QUEUE);
    const far = [1_500_000, 1_500_004, 2_000_000];
    const old = `run-all-${"0".repeat(32)}`;
    for (const [i, priority] of far.entries()) await queue.add("shard", {}, { jobId: shardId(old, i), priority });
    expect(await plan(order("oriental", 2))).toEqual([1, 5]);
    expect(await placesOf(old, 3)).toEqual([1, 5, 500_001]);
    const waiting = await queue.getRanges(["prioritized"], 0, -1, true);
    expect(waiting.filter((id) => id.startsWith(old))).toEqual([0, 1, 2].map((i) => shardId(old, i)));
  });

  it("are given to one run at a time, whoever plans", async () => {
    const backends = [test.backend, await test.again(), await test.again()];
    const runs = backends.map((backend, i) => plan(order("oriental", 2, { topK: i + 2 }), backend));
    expect((await Promise.all(runs)).flat().toSorted((a, b) => a - b)).toEqual([1, 5, 9, 13, 17, 21]);
  });

  it("of publishing go round too: a chamber's hundredth run does not keep another's first", async () => {
    await plan(order("oriental", 1, { topK: 2 }));
    await plan(order("oriental", 1, { topK: 3 }));
    await plan(order("souss-massa", 1));
    const runs = await test.backend.queue(RUNS_QUEUE).getJobs(["waiting", "prioritized"]);
    expect(runs.map(({ priority }) => priority).toSorted()).toEqual([1, 1, 5]);
  });
});
