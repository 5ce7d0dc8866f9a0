import {
  ANALYSES_QUEUE,
  analysisIdOf,
  analysisQuestionSchema,
  audienceOf,
  RUNS_QUEUE,
  type AnalysisQuestion,
  type AnalysisRequest,
  type AnalysisResult,
  type RunRequest,
} from "../contracts/index.js";
import { addAndConfirm, type Backend } from "../queues/index.js";
import { encodePast, type Past } from "../snapshots/index.js";
import { clearAway } from "./clear-away.js";
import { ENGINE_VERSION } from "./engine.js";
import { ANALYSIS_ATTEMPTS, keepFor } from "./retention.js";
import { UnknownRunError } from "./unknown-run.js";

/** What to find out, and about which run. */
export interface AnalysisOrder {
  readonly runId: string;
  readonly question: AnalysisQuestion;
  /** For an allocation: pairs that met or declined before are left out. It is stored, and its hash goes into the question. */
  readonly past?: Past | undefined;
  readonly keepDays?: number | undefined;
  /** Look again although the same analysis is done: its findings come as the next generation. */
  readonly again?: boolean | undefined;
  /** Signs the request, where workers ask for that. */
  readonly sign?: ((request: AnalysisRequest) => AnalysisRequest) | undefined;
}

/** An analysis that waits, goes on or is done. */
export interface RequestedAnalysis {
  readonly analysisId: string;
  /** True when the same analysis was already known, and nothing new comes of it. */
  readonly known: boolean;
}

/** What was asked about a run that somebody has stopped. */
export class RunStoppedError extends Error {
  override readonly name = "RunStoppedError";

  constructor(runId: string) {
    super(`${runId} was cancelled. Ask for the run again before anything is asked about it.`);
  }
}

/**
 * Asks a question about a run, which need not be scored for it. The same question about the same run is the same analysis:
 * asking again joins it, and one that failed or was cancelled starts anew, as its next generation.
 *
 * @throws UnknownRunError, RunStoppedError, RunHeldError, a ZodError for a question or a past that is none, a TypeError for a past that
 * is no matter of the question, and what the backend throws.
 */
export async function requestAnalysis(backend: Backend, order: AnalysisOrder): Promise<RequestedAnalysis> {
  const { sign = (request: AnalysisRequest) => request } = order;
  await refuseUnlessWanted(backend, order.runId);
  const described = describe(order.runId, await questionOf(backend, order));
  const { analysisId } = described;
  const last = await lastGeneration(backend, analysisId, order.again ?? false);
  if (last === undefined) return { analysisId, known: true };
  await addAnalysis(backend, sign({ ...described, generation: last + 1 }), order.keepDays);
  return { analysisId, known: false };
}

/** The question, with the past that it asks to heed stored where the inputs of the run are. Where there is none, nothing is stored. */
async function questionOf(backend: Backend, { runId, question, past }: AnalysisOrder): Promise<AnalysisQuestion> {
  const asked = analysisQuestionSchema.parse(question);
  if (past === undefined) return asked;
  if (asked.kind !== "allocation") throw new TypeError(`What became of pairs before is no matter of ${asked.kind}.`);
  const content = encodePast(past);
  return content.length === 0 ? asked : { ...asked, past: await backend.inputs(audienceOf(runId)).put(content) };
}

function describe(runId: string, question: AnalysisQuestion): AnalysisRequest {
  const inputs = { runId, question, engine: ENGINE_VERSION };
  const requestedAt = new Date().toISOString();
  const base = { version: 1, generation: 1, requestedAt } as const;
  return { ...base, ...inputs, analysisId: analysisIdOf(inputs), chamber: audienceOf(runId) };
}

/** Throws an UnknownRunError or a {@link RunStoppedError} for a run about which nothing is to be asked. */
export async function refuseUnlessWanted(backend: Backend, runId: string): Promise<void> {
  const run = await backend.queue<RunRequest>(RUNS_QUEUE).getJob(runId);
  if (!run) throw new UnknownRunError(runId);
  if (run.data.cancelledAt !== undefined) throw new RunStoppedError(runId);
}

/** The generation of what was cleared away to be done anew, 0 where nothing was; undefined when the analysis stays as it is. */
async function lastGeneration(backend: Backend, analysisId: string, again: boolean): Promise<number | undefined> {
  const job = await backend.queue<AnalysisRequest, AnalysisResult>(ANALYSES_QUEUE).getJob(analysisId);
  if (!job) return 0;
  const state = await job.getState();
  const repeated = state === "completed" ? again : state === "failed" || job.data.cancelledAt !== undefined;
  if (!repeated) return undefined;
  await clearAway(job);
  return job.data.generation;
}

async function addAnalysis(backend: Backend, request: AnalysisRequest, keepDays?: number): Promise<void> {
  const backoff = { type: "exponential", delay: 1_000 };
  const opts = { jobId: request.analysisId, attempts: ANALYSIS_ATTEMPTS, backoff, ...keepFor(keepDays) };
  await addAndConfirm(backend, ANALYSES_QUEUE, [{ name: request.question.kind, data: request, opts }]);
}
