import type { AnalysisStatus } from "../../operations/index.js";
import { counted } from "../counted.js";
import { describeSetbacks } from "../status-text.js";

/** The JSON object of an analysis's status. Times are in milliseconds since 1970, or as RFC 3339 has them. */
export function analysisRecord({ request, ...status }: AnalysisStatus): Record<string, unknown> {
  const { runId, chamber, question, requestedAt, generation } = request;
  return { ...status, runId, chamber, question, requestedAt, generation };
}

/** One line for people, and one each for what went wrong on the way and in the end. */
export function describeAnalysis({ analysisId, state, needsDone, request, ...status }: AnalysisStatus): string {
  const { question, runId, requestedAt } = request;
  const { setbacks, failure } = status;
  return [
    `${analysisId}  ${state.padEnd(10)}  ${question.kind} of ${runId}  ${counted(needsDone, "need")}  asked ${requestedAt}`,
    ...(setbacks ? [describeSetbacks(setbacks)] : []),
    ...(failure === undefined ? [] : [failure]),
  ].join("\n  ");
}
