import {
  ANALYSES_QUEUE,
  analysisRequestSchema,
  readMessage,
  type AnalysisRequest,
  type AnalysisResult,
} from "../contracts/index.js";
import { requestAnalysis } from "../planning/index.js";
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
 * Asks again for an analysis that failed. Its findings come under the next generation, which is returned.
 *
 * @param sign signs the new request, where workers ask for that.
 * @throws UnknownAnalysisError, ContractError, and what asking for it throws.
 */
export async function requeueDeadAnalysis(
  backend: Backend,
  analysisId: string,
  sign: (request: AnalysisRequest) => AnalysisRequest = (request) => request,
): Promise<number> {
  const { data } = await failedJob(backend, analysisId);
  const { runId, question, generation } = readMessage(analysisRequestSchema, data, "request for an analysis");
  await requestAnalysis(backend, { runId, question, sign });
  return generation + 1;
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
