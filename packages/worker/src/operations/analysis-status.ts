import {
  ANALYSES_QUEUE,
  analysisRequestSchema,
  analysisResultSchema,
  readMessage,
  shardProgressSchema,
  type AnalysisRequest,
  type AnalysisResult,
} from "../contracts/index.js";
import { ANSWER_MS, answered, closeEvents, type Backend, type QueueJob } from "../queues/index.js";
import { nextEvent } from "./next-event.js";
import { setbacksOf, type Setbacks } from "./run-state.js";

/**
 *     waiting ─► finding ─► done
 *        ├──────────┴─────► failed
 *        └─► cancelling ──► cancelled, or done when it was too late
 */
export type AnalysisState = "waiting" | "finding" | "done" | "failed" | "cancelling" | "cancelled";

/** How far an analysis is. */
export interface AnalysisStatus {
  readonly analysisId: string;
  readonly state: AnalysisState;
  readonly request: AnalysisRequest;
  /** Needs that were looked at, as far as it has told. */
  readonly needsDone: number;
  /** Milliseconds since 1970; absent while the analysis goes on. */
  readonly finishedAt?: number | undefined;
  /** What went wrong on the way and was done again. */
  readonly setbacks?: Setbacks | undefined;
  /** Why it failed. */
  readonly failure?: string | undefined;
  readonly result?: AnalysisResult | undefined;
}

type AnalysisJob = QueueJob<AnalysisRequest, AnalysisResult>;

/** There is no analysis of this id. */
export class UnknownAnalysisError extends Error {
  override readonly name = "UnknownAnalysisError";

  constructor(readonly analysisId: string) {
    super(`There is no analysis ${analysisId}. wasl status lists those that are known.`);
  }
}

/** How far an analysis is. Throws {@link UnknownAnalysisError}. */
export async function readAnalysis(backend: Backend, analysisId: string): Promise<AnalysisStatus> {
  return describe(backend, await jobOf(backend, analysisId));
}

/** The analyses that are known, newest first. */
export async function listAnalyses(backend: Backend, limit = 20): Promise<AnalysisStatus[]> {
  const states = [...(["waiting", "active", "delayed", "prioritized", "completed", "failed"] as const)];
  const jobs = await backend.queue<AnalysisRequest, AnalysisResult>(ANALYSES_QUEUE).getJobs(states, 0, -1, false);
  const newest = jobs
    .filter((job) => analysisRequestSchema.safeParse(job?.data).success)
    .sort((a, b) => b.timestamp - a.timestamp)
    .slice(0, limit);
  return Promise.all(newest.map((job) => describe(backend, job)));
}

/**
 * Tells how far an analysis is until it is over, and returns how it ended.
 *
 * @throws UnknownAnalysisError, what the backend throws, and BackendUnreachableError when PostgreSQL does not answer for so long.
 */
export async function followAnalysis(
  backend: Backend,
  analysisId: string,
  onStatus: (status: AnalysisStatus) => void = () => undefined,
  signal?: AbortSignal,
  patienceMs = ANSWER_MS,
): Promise<AnalysisStatus> {
  const events = [backend.events(ANALYSES_QUEUE)];
  for (const queueEvents of events) void queueEvents.run().catch(() => undefined);
  try {
    for (;;) {
      const status = await answered(backend, readAnalysis(backend, analysisId), patienceMs);
      onStatus(status);
      if (isAnalysisOver(status) || signal?.aborted) return status;
      await nextEvent(events);
    }
  } finally {
    await closeEvents(events);
  }
}

/** Asks an analysis to stop. It ends as cancelled as soon as its worker notices; what it has published stays. */
export async function cancelAnalysis(backend: Backend, analysisId: string): Promise<AnalysisStatus> {
  const job = await jobOf(backend, analysisId);
  const status = await describe(backend, job);
  if (!isAnalysisOver(status)) await job.updateData({ ...status.request, cancelledAt: new Date().toISOString() });
  return readAnalysis(backend, analysisId);
}

/** True when nothing more will come of the analysis. */
export const isAnalysisOver = ({ state }: AnalysisStatus) =>
  state === "done" || state === "failed" || state === "cancelled";

async function jobOf(backend: Backend, analysisId: string): Promise<AnalysisJob> {
  const job = await backend.queue<AnalysisRequest, AnalysisResult>(ANALYSES_QUEUE).getJob(analysisId);
  if (!job) throw new UnknownAnalysisError(analysisId);
  return job;
}

/** @param anew is false for a job that was just fetched once more: a chamber may have written that it never ended. */
async function describe(backend: Backend, job: AnalysisJob, anew = true): Promise<AnalysisStatus> {
  const request = readMessage(analysisRequestSchema, job.data, "request for an analysis");
  const { analysisId } = request;
  const jobState = await job.getState();
  // It ended after it was fetched: what came of it is read anew.
  if (anew && job.finishedOn === undefined && (jobState === "completed" || jobState === "failed"))
    return describe(backend, await jobOf(backend, analysisId), false);
  const state = stateOf(jobState, request);
  const status = { analysisId, state, request, finishedAt: job.finishedOn, setbacks: setbacksOf(job, []) };
  const result = analysisResultSchema.safeParse(job.returnvalue).data;
  if (state === "done") return { ...status, needsDone: result?.needs ?? 0, result };
  const needsDone = doneOf(job);
  return state === "failed" ? { ...status, needsDone, failure: job.failedReason } : { ...status, needsDone };
}

function stateOf(jobState: string, { cancelledAt }: AnalysisRequest): AnalysisState {
  if (jobState === "completed") return "done";
  if (jobState === "failed") return cancelledAt === undefined ? "failed" : "cancelled";
  if (cancelledAt !== undefined) return "cancelling";
  return jobState === "active" ? "finding" : "waiting";
}

function doneOf(job: AnalysisJob): number {
  const progress = shardProgressSchema.safeParse(job.progress);
  return progress.success ? progress.data.done : 0;
}
