import { readOpenMessage, resultBatchSchema, resultsQueue, type ResultBatch } from "../contracts/index.js";
import { readBack, type Backend, type JobQueue, type QueueEvents, type QueueJob } from "../queues/index.js";

/** Looks again at least this often while following: PostgreSQL announces no jobs that are added in bulk. */
const LOOK_AGAIN_MS = 1_000;

/** Where a batch is until it is marked as read: a consumer may have tried, failed, and put it off. */
const UNREAD = ["waiting", "active", "delayed", "failed"] as const;

const EVERYTHING = [...UNREAD, "completed"] as const;

/** What to read. */
export interface ReadOptions {
  /** Batches already marked as read too. */
  readonly all?: boolean | undefined;
}

/** Is shown or given a batch. */
export type BatchHandler = (batch: ResultBatch) => void | Promise<void>;

/** The batches that wait for a chamber, oldest run first, each run's in order. They stay on the queue. */
export async function listBatches(
  backend: Backend,
  chamber: string,
  options: ReadOptions = {},
): Promise<ResultBatch[]> {
  const queue = backend.queue<ResultBatch>(resultsQueue(chamber));
  return read(queue, await idsOn(queue, options));
}

/**
 * Hands over each batch as it arrives, those that wait first, and leaves them on the queue. Ends when told to. A batch that
 * somebody else marks as read before it is seen here is handed over only with `all`.
 */
export async function followBatches(
  backend: Backend,
  chamber: string,
  handle: BatchHandler,
  { signal, ...options }: ReadOptions & { readonly signal: AbortSignal },
): Promise<void> {
  const queue = backend.queue<ResultBatch>(resultsQueue(chamber));
  const seen = new Set<string>();
  const events = backend.events(queue.name);
  let arrived = false;
  events.on("added", () => (arrived = true));
  void events.run().catch(() => undefined);
  try {
    while (!signal.aborted) {
      arrived = false;
      const fresh = (await idsOn(queue, options)).filter((id) => !seen.has(id));
      for (const batch of await read(queue, fresh)) await handle(batch);
      fresh.forEach((id) => seen.add(id));
      if (!arrived && !signal.aborted) await arrivalOrTimeout(events, signal);
    }
  } finally {
    await events.close();
  }
}

/** The batch in a job. Throws a ContractError when it holds something else. */
export const batchOf = (job: QueueJob<ResultBatch>) => readOpenMessage(resultBatchSchema, job.data, "result batch");

const idsOn = (queue: JobQueue<ResultBatch>, { all = false }: ReadOptions) =>
  queue.getRanges([...(all ? EVERYTHING : UNREAD)], 0, -1, true);

async function read(queue: JobQueue<ResultBatch>, ids: readonly string[]): Promise<ResultBatch[]> {
  const jobs = await readBack(queue, ids);
  const batches = jobs.filter((job) => job !== undefined).map(batchOf);
  return latest(batches).sort(byTimeAndId);
}

/** Of batches for the same place in a run the one of the highest generation. */
function latest(batches: readonly ResultBatch[]): ResultBatch[] {
  const places = new Map<string, ResultBatch>();
  for (const batch of batches) {
    const { runId, sequence, generation } = batch.data;
    const place = `${runId} ${sequence}`;
    if (generation >= (places.get(place)?.data.generation ?? 0)) places.set(place, batch);
  }
  return [...places.values()];
}

const byTimeAndId = (a: ResultBatch, b: ResultBatch) =>
  a.time === b.time ? compare(a.id, b.id) : compare(a.time, b.time);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function arrivalOrTimeout(events: QueueEvents, signal: AbortSignal): Promise<void> {
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
