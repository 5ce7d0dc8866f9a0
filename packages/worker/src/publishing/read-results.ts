import { randomUUID } from "node:crypto";
import { readMessage, resultBatchSchema, resultsQueue, type ResultBatch } from "../contracts/index.js";
import type { Backend, QueueJob } from "../queues/index.js";

/** Looks again at least this often while following, should an event be missed. */
const LOOK_AGAIN_MS = 2_000;

/** What to read. */
export interface ReadOptions {
  /** Batches already marked as read too. */
  readonly all?: boolean | undefined;
}

/** The batches that wait for a chamber, oldest run first, each run's in order. They stay on the queue. */
export async function listBatches(
  backend: Backend,
  chamber: string,
  { all = false }: ReadOptions = {},
): Promise<ResultBatch[]> {
  const queue = backend.queue<ResultBatch>(resultsQueue(chamber));
  const jobs = await queue.getJobs(all ? ["waiting", "active", "completed"] : ["waiting", "active"], 0, -1, true);
  return jobs.map(batchOf).sort(byTimeAndId);
}

/**
 * Hands over each waiting batch once and marks it as read when `handle` is through with it. A batch whose handling fails is
 * handed over again later.
 */
export async function takeBatches(
  backend: Backend,
  chamber: string,
  handle: (batch: ResultBatch) => void | Promise<void>,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const consumer = backend.worker<ResultBatch, null>(resultsQueue(chamber), undefined, { drainDelay: 1 });
  consumer.on("error", () => undefined);
  const token = randomUUID();
  try {
    await consumer.waitUntilReady();
    for (;;) {
      const job = await consumer.getNextJob(token, { block: signal !== undefined });
      if (job) await handleOne(job, token, handle);
      else if (signal === undefined || signal.aborted) return;
    }
  } finally {
    await consumer.close();
  }
}

/** Hands over each batch as it arrives, those that wait first, and leaves them on the queue. Ends when told to. */
export async function followBatches(
  backend: Backend,
  chamber: string,
  handle: (batch: ResultBatch) => void | Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const seen = new Set<string>();
  const events = backend.events(resultsQueue(chamber));
  void events.run().catch(() => undefined);
  try {
    while (!signal.aborted) {
      const fresh = (await listBatches(backend, chamber)).filter(({ id }) => !seen.has(id));
      for (const batch of fresh) await handle(batch);
      fresh.forEach(({ id }) => seen.add(id));
      await arrivalOrTimeout(events, signal);
    }
  } finally {
    await events.close();
  }
}

async function handleOne(
  job: QueueJob<ResultBatch, null>,
  token: string,
  handle: (batch: ResultBatch) => void | Promise<void>,
): Promise<void> {
  try {
    await handle(batchOf(job));
  } catch (error) {
    await job.moveToWait(token);
    throw error;
  }
  await job.moveToCompleted(null, token, false);
}

const batchOf = (job: QueueJob<ResultBatch>) => readMessage(resultBatchSchema, job.data, "result batch");

const byTimeAndId = (a: ResultBatch, b: ResultBatch) =>
  a.time === b.time ? compare(a.id, b.id) : compare(a.time, b.time);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function arrivalOrTimeout(events: ReturnType<Backend["events"]>, signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const done = () => {
      clearTimeout(timer);
      events.off("added", done);
      signal.removeEventListener("abort", done);
      resume();
    };
    const timer = setTimeout(done, LOOK_AGAIN_MS);
    events.once("added", done);
    signal.addEventListener("abort", done, { once: true });
  });
}
