import { analysisRequestOf, requestOf } from "../access/index.js";
import { ANALYSES_QUEUE, RUNS_QUEUE, type AnalysisRequest, type RunRequest } from "../contracts/index.js";
import { EXPIRED, isExpired } from "../planning/index.js";
import { UnrecoverableError, type Backend } from "../queues/index.js";

/** Thrown where a cancelled run's work stops; it is not tried again. */
export class RunCancelledError extends UnrecoverableError {
  constructor() {
    super("The run was cancelled.");
  }
}

/** Thrown where the work of an analysis stops since somebody asked for that; it is not tried again. */
export class AnalysisCancelledError extends UnrecoverableError {
  constructor() {
    super("The analysis was cancelled.");
  }
}

/** Thrown where the work of a run stops since its deadline has passed; it is not tried again. */
export class RunExpiredError extends UnrecoverableError {
  constructor() {
    super(EXPIRED);
  }
}

/** Thrown when a job's run is gone; trying again would not bring it back. */
export class RunGoneError extends UnrecoverableError {
  constructor(runId: string) {
    super(`The run ${runId} is gone.`);
  }
}

/** The run as it stands now, which is still wanted. Throws what {@link wantedRun} throws, and {@link RunExpiredError}. */
export async function currentRun(backend: Backend, runId: string): Promise<RunRequest> {
  return unlessLate(await wantedRun(backend, runId));
}

/** The run, whatever its deadline. Throws {@link RunCancelledError}, {@link RunGoneError}, or what {@link requestOf} throws. */
export async function wantedRun(backend: Backend, runId: string): Promise<RunRequest> {
  const job = await backend.queue<RunRequest>(RUNS_QUEUE).getJob(runId);
  if (!job) throw new RunGoneError(runId);
  return unlessCancelled(requestOf(job));
}

/** The analysis as it stands now, which is still wanted. Throws {@link AnalysisCancelledError}, or what {@link analysisRequestOf} throws. */
export async function wantedAnalysis(backend: Backend, analysisId: string): Promise<AnalysisRequest> {
  const job = await backend.queue<AnalysisRequest>(ANALYSES_QUEUE).getJob(analysisId);
  if (!job) throw new AnalysisCancelledError();
  const request = analysisRequestOf(job);
  if (request.cancelledAt !== undefined) throw new AnalysisCancelledError();
  return request;
}

/** The run, if nobody cancelled it and its deadline has not passed. */
export function unlessLate(run: RunRequest): RunRequest {
  if (isExpired(run)) throw new RunExpiredError();
  return unlessCancelled(run);
}

function unlessCancelled(run: RunRequest): RunRequest {
  if (run.cancelledAt !== undefined) throw new RunCancelledError();
  return run;
}
