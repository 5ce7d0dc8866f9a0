import {
  readMessage,
  RUNS_QUEUE,
  runRequestSchema,
  shardId,
  SHARDS_QUEUE,
  type RunRequest,
  type RunResult,
  type ShardJob,
  type ShardResult,
} from "../contracts/index.js";
import { EXPIRED, UnknownRunError } from "../planning/index.js";
import { ANSWER_MS, answered, closeEvents, readBack, type Backend, type QueueJob } from "../queues/index.js";
import { nextEvent } from "./next-event.js";
import {
  doneOf,
  expectedEnd,
  failureOf,
  setbacksOf,
  stateOf,
  type RunState,
  type Setbacks,
  type Shard,
} from "./run-state.js";

/** How far a run is. */
export interface RunStatus {
  readonly runId: string;
  readonly state: RunState;
  readonly request: RunRequest;
  readonly needsDone: number;
  readonly needsTotal: number;
  /** Milliseconds since 1970; absent while the run goes on. */
  readonly finishedAt?: number | undefined;
  /** When all needs will be ranked at the pace so far, in milliseconds since 1970; only while they are. */
  readonly expectedAt?: number | undefined;
  /** What went wrong on the way and was done again. */
  readonly setbacks?: Setbacks | undefined;
  /** Why it failed. */
  readonly failure?: string | undefined;
  readonly result?: RunResult | undefined;
}

type RunJob = QueueJob<RunRequest, RunResult>;

/** How far a run is. Throws {@link UnknownRunError}. */
export async function readRun(backend: Backend, runId: string): Promise<RunStatus> {
  return describe(backend, await jobOf(backend, runId));
}

/** The runs that are known, newest first. */
export async function listRuns(backend: Backend, limit = 20): Promise<RunStatus[]> {
  const states = [
    ...(["waiting", "prioritized", "active", "waiting-children", "delayed", "completed", "failed"] as const),
  ];
  const jobs = await backend.queue<RunRequest, RunResult>(RUNS_QUEUE).getJobs([...states], 0, -1, false);
  const newest = jobs
    .filter((job) => runRequestSchema.safeParse(job?.data).success)
    .sort((a, b) => b.timestamp - a.timestamp)
    .slice(0, limit);
  return Promise.all(newest.map((job) => describe(backend, job)));
}

/**
 * Tells how far a run is until it is over, and returns how it ended.
 *
 * @throws UnknownRunError, what the backend throws, and BackendUnreachableError when PostgreSQL does not answer for so long.
 */
export async function followRun(
  backend: Backend,
  runId: string,
  onStatus: (status: RunStatus) => void,
  signal?: AbortSignal,
  patienceMs = ANSWER_MS,
): Promise<RunStatus> {
  const events = [backend.events(RUNS_QUEUE), backend.events(SHARDS_QUEUE)];
  for (const queueEvents of events) void queueEvents.run().catch(() => undefined);
  try {
    for (;;) {
      const status = await answered(backend, readRun(backend, runId), patienceMs);
      onStatus(status);
      if (isOver(status) || signal?.aborted) return status;
      await nextEvent(events);
    }
  } finally {
    await closeEvents(events);
  }
}

/** Asks a run to stop. It ends as cancelled as soon as its workers notice; what it has published stays. */
export async function cancelRun(backend: Backend, runId: string): Promise<RunStatus> {
  const job = await jobOf(backend, runId);
  const status = await describe(backend, job);
  if (!isOver(status)) await job.updateData({ ...status.request, cancelledAt: new Date().toISOString() });
  return readRun(backend, runId);
}

async function jobOf(backend: Backend, runId: string): Promise<RunJob> {
  const job = await backend.queue<RunRequest, RunResult>(RUNS_QUEUE).getJob(runId);
  if (!job) throw new UnknownRunError(runId);
  return job;
}

const OVER: ReadonlySet<RunState> = new Set<RunState>(["done", "failed", "expired", "cancelled"]);

/** True when nothing more will come of the run. */
export const isOver = ({ state }: RunStatus) => OVER.has(state);

/** @param anew is false for a job that was just fetched once more: a chamber may have written that it never ended. */
async function describe(backend: Backend, job: RunJob, anew = true): Promise<RunStatus> {
  const request = readMessage(runRequestSchema, job.data, "run request");
  const [jobState, shards] = await Promise.all([job.getState(), shardsOf(backend, request)]);
  const { runId } = request;
  // It ended after it was fetched: what came of it is read anew.
  if (anew && job.finishedOn === undefined && (jobState === "completed" || jobState === "failed"))
    return describe(backend, await jobOf(backend, runId), false);
  const needsTotal = request.needs.count;
  const failure = failureOf(job, shards);
  const state = stateOf(jobState, request, shards, failure);
  const base = { runId, state, request, needsTotal, finishedAt: job.finishedOn, setbacks: setbacksOf(job, shards) };
  if (state === "done") return { ...base, needsDone: needsTotal, result: job.returnvalue };
  const needsDone = shards.reduce((sum, shard) => sum + doneOf(shard), 0);
  if (state === "scoring") return { ...base, needsDone, expectedAt: expectedEnd(shards, needsTotal) };
  if (state === "expired") return { ...base, needsDone, failure: EXPIRED };
  return state === "failed" ? { ...base, needsDone, failure } : { ...base, needsDone };
}

async function shardsOf(backend: Backend, { runId, shards }: RunRequest): Promise<Shard[]> {
  const ids = Array.from({ length: shards }, (_, index) => shardId(runId, index));
  const jobs = await readBack(backend.queue<ShardJob, ShardResult>(SHARDS_QUEUE), ids);
  return jobs.filter((job) => job !== undefined);
}
