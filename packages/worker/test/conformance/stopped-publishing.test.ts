import { setTimeout as pause } from "node:timers/promises";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultsQueue, RUNS_QUEUE } from "../../src/contracts/index.js";
import { followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches } from "../../src/publishing/index.js";
import type { Backend, JobQueue } from "../../src/queues/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const order = { pack: morocco, ...example({ firms: 100, needs: 40, seed: 19 }), chamber: "federation", leastNeeds: 20 };

/** The backend, but before anything is added to the results of the federation, `first` is done. */
function interruptible(backend: Backend, first: () => Promise<unknown>): Backend {
  const interrupted = (queue: JobQueue<unknown>) =>
    new Proxy(queue, {
      get(target, name) {
        if (name === "addBulk") return (jobs: never) => first().then(() => target.addBulk(jobs));
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  const queue = (name: string) =>
    name === resultsQueue("federation") ? interrupted(backend.queue(name)) : backend.queue(name);
  return { ...backend, queue: queue as Backend["queue"] };
}

describe.each(["redis", "postgres"] as const)("publishing on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  it("is handed back by a worker that must end, uses up no attempt, and is finished by another", async () => {
    let close: () => Promise<void> = () => Promise.resolve();
    let closed: Promise<void> | undefined;
    const endWorker = async () => {
      closed ??= close();
      // The time to finish, of 0 ms, is over by the next turn of the clock.
      await pause(1);
    };
    const worker = await startTestWorker(interruptible(await test.again(), endWorker), { threads: 1 });
    close = () => worker.close(0);
    const { runId } = await requestRun(test.backend, order);
    const handedBack = new AbortController();
    await followRun(
      test.backend,
      runId,
      ({ state }) => state === "publishing" && closed && handedBack.abort(),
      handedBack.signal,
    );
    await closed;
    const job = await test.backend.queue(RUNS_QUEUE).getJob(runId);
    expect([await job?.getState(), job?.attemptsMade]).toEqual(["prioritized", 0]);
    const early = await listBatches(test.backend, "federation");
    expect(early.length).toBeGreaterThan(0);
    expect(early.some(({ data }) => data.last)).toBe(false);

    const next = await startTestWorker(await test.again());
    expect((await followRun(test.backend, runId, () => undefined)).state).toBe("done");
    const batches = await listBatches(test.backend, "federation");
    expect(batches.flatMap(({ data }) => data.introductions.map(({ needId }) => needId))).toEqual(
      order.needs.map(({ need }) => need.id),
    );
    await next.close();
  });
});
