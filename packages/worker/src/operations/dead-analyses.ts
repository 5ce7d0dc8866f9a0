import {
  ANALYSES_QUEUE,
  analysisRequestSchema,
  readMessage,
  type AnalysisRequest,
  type AnalysisResult,
} from "../contracts/index.js";
import { refuseUnlessWanted } from "../planning/index.js";
import type { Backend } from "../queues/index.js";
import { UnknownAnalysisError } from "./analysis-status.js";
import { isUncancelled } from "./uncancelled.js";

/** An analysis that failed and waits for a person. */
export interface DeadAnalysis {
  readonly analysisId: string;
  /** Undefined where what was asked is no analysis that this version knows. */
  readonly request?: AnalysisRequest | undefined;
  readonly failure: string;
}

/** Every analysis that failed, but for those that somebody cancelled. */
export async function listDeadAnalyses(backend: Backend): Promise<DeadAnalysis[]> {
  const failed = await backend.queue<AnalysisRequest, AnalysisResult>(ANALYSES_QUEUE).getJobs(["failed"]);
  return failed.filter(isUncancelled).map(({ id = "", data, failedReason }) => ({
    analysisId: id,
    request: analysisRequestSchema.safeParse(data).data,
    failure: failedReason,
  }));
}

/**
 * Asks again for an analysis that failed, as it was asked: whatever version asks again, its id stays. Its findings come under the next
 * generation, which is returned.
 *
 * @param sign signs the new request, where workers ask for that.
 * @throws UnknownAnalysisError, ContractError, UnknownRunError and RunStoppedError of its run, and what the backend throws.
 */
export async function requeueDeadAnalysis(
  backend: Backend,
  analysisId: string,
  sign: (request: AnalysisRequest) => AnalysisRequest = (request) => request,
): Promise<number> {
  const job = await failedJob(backend, analysisId);
  const last = readMessage(analysisRequestSchema, job.data, "request for an analysis");
  await refuseUnlessWanted(backend, last.runId);
  const request = sign(nextGeneration(last));
  await job.updateProgress({ done: 0 });
  await job.updateData(request);
  await job.retry("failed", { resetAttemptsMade: true });
  return request.generation;
}

/** What was asked, without a cancellation that has had its time, and without a signature of another request. */
function nextGeneration(last: AnalysisRequest): AnalysisRequest {
  const { cancelledAt: _, signature: _signature, requestedBy: _by, ...request } = last;
  return { ...request, generation: request.generation + 1 };
}

/** Puts an analysis that failed away for good. Throws an {@link UnknownAnalysisError}. */
export async function discardDeadAnalysis(backend: Backend, analysisId: string): Promise<void> {
  await (await failedJob(backend, analysisId)).remove();
}

async function failedJob(backend: Backend, analysisId: string) {
  const job = await backend.queue<AnalysisRequest>(ANALYSES_QUEUE).getJob(analysisId);
  if (!job || !(await job.isFailed())) throw new UnknownAnalysisError(analysisId);
  return job;
}
