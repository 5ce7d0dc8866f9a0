import {
  RUNS_QUEUE,
  SHARDS_QUEUE,
  type RunRequest,
  type RunResult,
  type ShardJob,
  type ShardResult,
} from "../contracts/index.js";
import { createWorkerEvents, logEvents, type Log, type WorkerEvents } from "../operations/index.js";
import { createErrorBreaker, isConnectionLost, within, type Backend, type JobWorker } from "../queues/index.js";
import { createScoringPool, type ScoringPoolOptions } from "../scoring-threads/index.js";
import { runProcessor } from "./process-run.js";
import { shardProcessor } from "./process-shard.js";
import { createSnapshotLoader, type Services } from "./services.js";

/** What a worker may be told. */
export interface WorkerOptions extends ScoringPoolOptions {
  readonly log: Log;
  /** Where the worker says what happens, for those who want to listen beside the log. */
  readonly events?: WorkerEvents | undefined;
  /** Time after which the jobs of a worker that went silent go to another, in ms. */
  readonly lockMs?: number | undefined;
  /** How often a worker looks for jobs of silent ones, in ms. */
  readonly stalledMs?: number | undefined;
  readonly keepDays?: number | undefined;
}

/** A worker that does runs. */
export interface WorkerService {
  /** Resolves when the worker gave up because its backend answered with errors by the second. */
  readonly broken: Promise<void>;
  /** Takes no more jobs, waits for those under way up to the deadline, and then leaves them to others. */
  close(deadlineMs: number): Promise<void>;
}

const LOCK_MS = 30_000;

/** A worker that dies takes its shard down with it, so a shard may go silent a few times before it counts as poison. */
const MOST_STALLS = 3;

/** Runs only plan and publish here, so that several may be under way at once. */
const RUNS_AT_ONCE = 4;

/** Time after which a worker whose backend went away seeks it again. */
const RETRY_MS = 1_000;

/** Time for jobs whose threads were ended to be handed back. */
const LAST_CALL_MS = 2_000;

/** Starts to do runs: one shard at a time, its needs on all threads. Resolves when jobs are being taken. */
export async function startWorker(backend: Backend, options: WorkerOptions): Promise<WorkerService> {
  const { log, events = createWorkerEvents(), lockMs = LOCK_MS, keepDays } = options;
  const stopLogging = logEvents(events, log);
  const pool = createScoringPool(options);
  const services: Services = { backend, pool, log, events, lockMs, keepDays, load: createSnapshotLoader(backend) };
  const common = {
    lockDuration: lockMs,
    stalledInterval: options.stalledMs ?? lockMs,
    maxStalledCount: MOST_STALLS,
    runRetryDelay: RETRY_MS,
  };
  const workers = [
    backend.worker<RunRequest, RunResult>(RUNS_QUEUE, runProcessor(services), { ...common, concurrency: RUNS_AT_ONCE }),
    backend.worker<ShardJob, ShardResult>(SHARDS_QUEUE, shardProcessor(services), { ...common, concurrency: 1 }),
  ] as unknown as JobWorker<unknown>[];
  const broken = new Promise<void>((giveUp) => workers.forEach((worker) => observe(worker, events, giveUp)));
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  for (const worker of workers)
    void worker.run().catch((error: unknown) => events.emit("queue-error", { queue: worker.name, error }));
  events.emit("worker-started", { backend: backend.kind, address: backend.address, threads: pool.threads });
  return { broken, close: (deadlineMs) => close(workers, () => pool.close(), deadlineMs, events).finally(stopLogging) };
}

function observe(worker: JobWorker<unknown>, events: WorkerEvents, giveUp: () => void): void {
  const queue = worker.name;
  const breaker = createErrorBreaker(() => {
    events.emit("worker-broken", { queue });
    void worker.pause(true);
    giveUp();
  });
  worker.on("error", (error) => {
    events.emit("queue-error", { queue, error });
    // A backend that is away is sought again at a measured pace, and may come back.
    if (!isConnectionLost(error)) breaker();
  });
  worker.on("failed", (job, error) =>
    events.emit("job-failed", {
      queue,
      jobId: job?.id ?? "",
      attempt: job?.attemptsMade ?? 0,
      forGood: job?.finishedOn !== undefined,
      error,
    }),
  );
  worker.on("stalled", (jobId) => events.emit("job-stalled", { queue, jobId }));
}

async function close(
  workers: readonly JobWorker<unknown>[],
  endThreads: () => Promise<void>,
  deadlineMs: number,
  events: WorkerEvents,
): Promise<void> {
  events.emit("worker-stopping");
  const closing = Promise.all(workers.map((worker) => worker.close()));
  await within(deadlineMs, closing);
  await endThreads();
  await within(LAST_CALL_MS, closing);
  events.emit("worker-stopped");
}
