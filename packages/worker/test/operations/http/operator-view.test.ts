import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkerEvents, followRun, openOperatorView, type OperatorView } from "../../../src/operations/index.js";
import { RESULTS_QUEUES, WATCHED_QUEUES } from "../../../src/operations/metrics/watched-queues.js";
import { requestRun } from "../../../src/planning/index.js";
import { takeBatches } from "../../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "../../conformance/backends.js";
import { example } from "../../conformance/example.js";
import { startTestWorker } from "../../conformance/test-worker.js";
import { readSamples, type Samples } from "./read-samples.js";

const TOKEN = "a token that nobody guesses";
const order = { pack: morocco, ...example({ firms: 200, needs: 12 }), chamber: "all", leastNeeds: 5 };

describe.each(["redis", "postgres"] as const)("what an operator sees of a worker on %s", (kind) => {
  let test: TestBackend;
  let worker: Awaited<ReturnType<typeof startTestWorker>> | undefined;
  let view: OperatorView;
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${view.port}${path}`, init);
  const samples = async (): Promise<Samples> => readSamples(await (await get("/metrics")).text());
  const readiness = async () => {
    const response = await get("/readyz");
    return [response.status, ((await response.json()) as { reason?: string }).reason];
  };

  beforeAll(async () => {
    test = await openTestBackend(kind);
    const [backend, events] = [await test.again(), createWorkerEvents()];
    const state = () => worker?.state() ?? ("starting" as const);
    view = await openOperatorView({ backend, events, state, port: 0, boardToken: TOKEN });
    expect(await readiness()).toEqual([503, "starting"]);
    worker = await startTestWorker(backend, { events });
  });
  afterAll(async () => {
    await view.close();
    await test.close();
  });

  it("is that it lives and is ready", async () => {
    expect((await get("/healthz")).status).toBe(200);
    expect(await readiness()).toEqual([200, undefined]);
  });

  it("is nothing done at first", async () => {
    const found = await samples();
    expect(found.get("wasl_backend_up")).toBe(1);
    expect(found.get("wasl_needs_scored_total")).toBe(0);
    expect(found.get('wasl_jobs_failed_total{queue="wasl-shards"}')).toBe(0);
    for (const queue of WATCHED_QUEUES) expect(found.get(`wasl_queue_jobs{queue="${queue}",state="waiting"}`)).toBe(0);
    expect(found.get("process_resident_memory_bytes")).toBeGreaterThan(1e6);
    expect(found.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
  });

  it("is what was done, and what the queues hold", async () => {
    const asked = Date.now();
    const { runId } = await requestRun(test.backend, order);
    const status = await followRun(test.backend, runId, () => undefined);
    const took = (Date.now() - asked) / 1_000;
    const batches = Object.values(status.result?.batches ?? {}).reduce((sum, count) => sum + count, 0);
    const found = await samples();

    expect(found.get("wasl_needs_scored_total")).toBe(order.needs.length);
    expect(found.get("wasl_needs_set_aside_total")).toBe(0);
    expect(found.get("wasl_batches_published_total")).toBe(batches);
    expect(found.get("wasl_shard_seconds_count")).toBe(status.request.shards);
    expect(found.get("wasl_run_seconds_count")).toBe(1);
    const [run, publish] = [found.get("wasl_run_seconds_sum")!, found.get("wasl_publish_seconds_sum")!];
    expect(publish).toBeGreaterThan(0);
    expect(publish).toBeLessThanOrEqual(run);
    expect(run).toBeLessThanOrEqual(took);
    await expectDepths(found);
    expect(found.get('wasl_queue_jobs{queue="wasl-results-federation",state="waiting"}')).toBeGreaterThan(0);
  });

  it("is how long results wait, until they are read", async () => {
    const [oldest] = await test.backend.queue("wasl-results-federation").getJobs(["waiting"], 0, 0, true);
    const least = (Date.now() - oldest!.timestamp) / 1_000;
    const age = 'wasl_results_oldest_unread_seconds{queue="wasl-results-federation"}';
    expect((await samples()).get(age)).toBeGreaterThanOrEqual(least);
    expect((await samples()).get(age)).toBeLessThanOrEqual((Date.now() - oldest!.timestamp) / 1_000);
    await takeBatches(test.backend, "federation", () => undefined);
    expect((await samples()).get(age)).toBe(0);
  });

  it("is that it is not ready while it shuts down, and lives", async () => {
    const closing = worker?.close();
    expect(await readiness()).toEqual([503, "shutting-down"]);
    expect((await get("/healthz")).status).toBe(200);
    await closing;
  });

  /** Every queue, counted by the queue itself. */
  async function expectDepths(found: Samples): Promise<void> {
    for (const queue of WATCHED_QUEUES)
      for (const state of ["waiting", "active", "delayed", "failed", "completed"] as const) {
        const ids = await test.backend.queue(queue).getRanges([state], 0, -1);
        expect(found.get(`wasl_queue_jobs{queue="${queue}",state="${state}"}`)).toBe(ids.length);
      }
    expect(RESULTS_QUEUES.length).toBeGreaterThanOrEqual(morocco.chambers.length);
  }
});
