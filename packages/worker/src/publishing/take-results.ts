import { setTimeout as pause } from "node:timers/promises";
import { resultsQueue, type ResultBatch } from "../contracts/index.js";
import { WaitingError, type Backend, type JobQueue, type JobWorker } from "../queues/index.js";
import { batchOf, type BatchHandler } from "./read-results.js";

/** No batch is poison: one whose taker was killed is handed over again, however often that happens. */
const MOST_STALLS = 1_000_000;

/** How often a taker looks for batches that another one held when it was killed. */
const STALLED_MS = 500;

/** After this long without progress, what is held is held by another taker, which lives or was killed a moment ago. */
const PATIENCE_MS = 3 * STALLED_MS;

const LOCK_MS = 30_000;

/** Time after which a taker whose backend went away seeks it again. */
const RETRY_MS = 1_000;

const LOOK_AGAIN_MS = 50;

/** How to take. */
export interface TakeOptions {
  /** Go on with what arrives, until told to stop. */
  readonly follow?: boolean | undefined;
  /** Ends the taking after the batch under way. */
  readonly signal?: AbortSignal | undefined;
  /** Time after which what a killed taker held goes to another, in ms. */
  readonly lockMs?: number | undefined;
}

/**
 * Hands over each waiting batch and marks it as read when `handle` is through with it. A batch whose handling fails goes back
 * to the queue, and the error ends the taking. Returns how many batches another taker holds; should that one have been
 * killed, they are free when its lock is over.
 */
export async function takeBatches(
  backend: Backend,
  chamber: string,
  handle: BatchHandler,
  { follow = false, signal = new AbortController().signal, lockMs = LOCK_MS }: TakeOptions = {},
): Promise<number> {
  const queue = backend.queue<ResultBatch>(resultsQueue(chamber));
  await returnFailed(queue);
  const taker = startTaker(backend, queue.name, handle, lockMs);
  try {
    const through = follow ? taker.failure : Promise.race([taker.failure, nothingLeft(queue, taker)]);
    await Promise.race([through, aborted(signal)]);
  } finally {
    await taker.worker.close();
  }
  return queue.getActiveCount();
}

interface Taker {
  readonly worker: JobWorker<ResultBatch, null>;
  /** Rejects when a batch could not be handled. */
  readonly failure: Promise<never>;
  /** Batches handled so far. */
  readonly taken: number;
}

/** A worker renews its hold on a batch for as long as the handling takes, and finds what killed takers left behind. */
function startTaker(backend: Backend, queueName: string, handle: BatchHandler, lockDuration: number): Taker {
  let taken = 0;
  let fail: (error: unknown) => void;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  const worker = backend.worker<ResultBatch, null>(
    queueName,
    async (job, token) => {
      try {
        await handle(batchOf(job));
      } catch (error) {
        void worker.pause(true);
        await job.moveToWait(token);
        fail(error);
        throw new WaitingError();
      }
      taken += 1;
      return null;
    },
    {
      concurrency: 1,
      lockDuration,
      maxStalledCount: MOST_STALLS,
      stalledInterval: STALLED_MS,
      drainDelay: 1,
      runRetryDelay: RETRY_MS,
    },
  );
  worker.on("error", () => undefined);
  void worker
    .waitUntilReady()
    .then(() => worker.run())
    .catch((error: unknown) => fail(error));
  return {
    worker,
    failure,
    get taken() {
      return taken;
    },
  };
}

/** Resolves when nothing waits, and nothing that is held has come free for a while. */
async function nothingLeft(queue: JobQueue<ResultBatch>, taker: Taker): Promise<void> {
  let { taken } = taker;
  let since = Date.now();
  for (;;) {
    const { waiting = 0, active = 0 } = await queue.getJobCounts("waiting", "active");
    if (waiting + active === 0 || taker.worker.closing) return;
    if (waiting > 0 || taker.taken > taken) [taken, since] = [taker.taken, Date.now()];
    if (Date.now() - since > PATIENCE_MS) return;
    await pause(LOOK_AGAIN_MS);
  }
}

/** A consumer of the chamber's own may have failed at a batch: it waits again. */
async function returnFailed(queue: JobQueue<ResultBatch>): Promise<void> {
  for (const job of await queue.getJobs(["failed"])) await job.retry("failed");
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
