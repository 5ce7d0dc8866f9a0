import {
  ANALYSES_QUEUE,
  OUTCOMES_QUEUE,
  RUNS_QUEUE,
  SCHEDULES_QUEUE,
  SHARDS_QUEUE,
  type AnalysisRequest,
  type AnalysisResult,
  type RunRequest,
  type RunResult,
  type Schedule,
  type ScheduleResult,
  type ShardJob,
  type ShardResult,
} from "../contracts/index.js";
import {
  createWorkerEvents,
  logEvents,
  watchBackend,
  type Log,
  type WorkerEvents,
  type WorkerState,
} from "../operations/index.js";
import { within, type Backend, type JobWorker } from "../queues/index.js";
import { createScoringPool, type ScoringPoolOptions } from "../scoring-threads/index.js";
import { observe } from "./observe-worker.js";
import { analysisProcessor } from "./process-analysis.js";
import { runProcessor } from "./process-run.js";
import { scheduleProcessor } from "./process-schedule.js";
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
  /** Time for which the backend may answer with nothing but errors before the worker gives up, in ms. */
  readonly mostRefusedMs?: number | undefined;
  readonly keepDays?: number | undefined;
  /** The master secret: requests must be signed, and results are. Without it nothing is signed or checked. */
  readonly secret?: string | undefined;
}

/** A worker that does runs. */
export interface WorkerService {
  /** Resolves with the last error when the worker gave up because its backend answered with errors only. */
  readonly broken: Promise<Error>;
  /** Whether it takes jobs now. */
  state(): WorkerState;
  /** Takes no more jobs, waits for those under way up to the deadline, and then leaves them to others. */
  close(deadlineMs: number): Promise<void>;
}

/** What has become of a worker beside what its queues know. */
interface Standing {
  readonly broken: boolean;
  readonly closing: boolean;
}

const LOCK_MS = 30_000;

/**
 * Workers may die over a shard for reasons of their own, as often as they like: a need that kills them is found out by other
 * means. This only ends what goes round for ever.
 */
const MOST_STALLS = 1_000;

/** Runs only plan and publish here, so that several may be under way at once. */
const RUNS_AT_ONCE = 4;

/** Time after which a worker whose backend went away seeks it again. */
const RETRY_MS = 1_000;

/** Time for what was ended on the way to be handed back. */
const LAST_CALL_MS = 2_000;

/** Starts to do runs and analyses: one shard and one analysis at a time, their needs on all threads. Resolves when jobs are being taken. */
export async function startWorker(backend: Backend, options: WorkerOptions): Promise<WorkerService> {
  const { log, events = createWorkerEvents(), lockMs = LOCK_MS, keepDays, secret } = options;
  const stopLogging = logEvents(events, log);
  const pool = createScoringPool(options);
  const load = createSnapshotLoader(backend);
  const stop = new AbortController();
  const stopping = stop.signal;
  const services: Services = { backend, pool, events, lockMs, keepDays, secret, load, stopping };
  const workers = createWorkers(services, options);
  const standing = { broken: false, closing: false };
  let giveUp: (error: Error) => void = () => undefined;
  const broken = new Promise<Error>((resolve) => (giveUp = resolve));
  for (const worker of workers) observe(worker, events, giveUp, options.mostRefusedMs);
  void broken.then(() => (standing.broken = true));
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  await backend.serveRestricted([RUNS_QUEUE, OUTCOMES_QUEUE, ANALYSES_QUEUE]);
  for (const worker of workers) void worker.run().catch(giveUp);
  events.emit("worker-started", { backend: backend.kind, address: backend.address, threads: pool.threads });
  const stopWatching = watchBackend(backend, events);
  return {
    broken,
    state: () => stateOf(workers, standing),
    close: async (deadlineMs) => {
      standing.closing = true;
      stopWatching();
      const endWork = () => {
        stop.abort();
        return pool.close();
      };
      await close(workers, endWork, deadlineMs, events);
      stopLogging();
    },
  };
}

function createWorkers(services: Services, options: WorkerOptions): JobWorker<unknown>[] {
  const common = {
    // A fraction of a millisecond is an error to Redis, at every look.
    lockDuration: Math.ceil(services.lockMs),
    stalledInterval: Math.ceil(options.stalledMs ?? services.lockMs),
    maxStalledCount: MOST_STALLS,
    runRetryDelay: RETRY_MS,
  };
  return [
    services.backend.worker<RunRequest, RunResult>(RUNS_QUEUE, runProcessor(services), {
      ...common,
      concurrency: RUNS_AT_ONCE,
    }),
    services.backend.worker<ShardJob, ShardResult>(SHARDS_QUEUE, shardProcessor(services), {
      ...common,
      concurrency: 1,
    }),
    services.backend.worker<AnalysisRequest, AnalysisResult>(ANALYSES_QUEUE, analysisProcessor(services), {
      ...common,
      concurrency: 1,
    }),
    services.backend.worker<Schedule, ScheduleResult>(SCHEDULES_QUEUE, scheduleProcessor(services), {
      ...common,
      concurrency: 1,
    }),
  ] as unknown as JobWorker<unknown>[];
}

function stateOf(workers: readonly JobWorker<unknown>[], { broken, closing }: Standing): WorkerState {
  if (closing) return "shutting-down";
  if (broken) return "broken";
  return workers.every((worker) => worker.isRunning() && !worker.isPaused()) ? "taking-jobs" : "not-taking-jobs";
}

async function close(
  workers: readonly JobWorker<unknown>[],
  endWork: () => Promise<void>,
  deadlineMs: number,
  events: WorkerEvents,
): Promise<void> {
  events.emit("worker-stopping");
  const closing = Promise.all(workers.map((worker) => worker.close()));
  await within(deadlineMs, closing);
  await endWork();
  await within(LAST_CALL_MS, closing);
  events.emit("worker-stopped");
}
