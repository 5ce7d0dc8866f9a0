import { canonicalJson } from "../canonical-json.js";
import { sha256 } from "../digest.js";
import { jobId } from "../names.js";
import { audienceOf, DIGEST_DIGITS } from "../run-id.js";
import type { AnalysisRequest } from "./request.js";

/** What decides an analysis's findings, and so its id. */
export type AnalysisInputs = Pick<AnalysisRequest, "runId" | "question" | "engine">;

/** The id of an analysis: the same question about the same run gives the same analysis. It bears the name of the run's chamber. */
export function analysisIdOf({ runId, question, engine }: AnalysisInputs): string {
  const digest = sha256(canonicalJson([1, runId, question, engine]));
  return jobId("analysis", audienceOf(runId), digest.slice(0, DIGEST_DIGITS));
}

/** Whether an id is that of an analysis, and not of a run. */
export const isAnalysisId = (id: string) => id.startsWith("analysis-");
