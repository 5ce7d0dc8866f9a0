// What is asked about a run beside its rankings, and what is told of it?
export { ANALYSIS_BATCH_TYPE, analysisBatchSchema, type AnalysisBatch } from "./batch.js";
export type { Findings, FindingsOf } from "./findings.js";
export { analysisIdOf, isAnalysisId, type AnalysisInputs } from "./id.js";
export { LIMITS, type Limits } from "./limits.js";
export { analysisQuestionSchema, type AnalysisKind, type AnalysisQuestion, type QuestionOf } from "./question.js";
export { withoutLists } from "./told-question.js";
export { analysisRequestSchema, analysisResultSchema, type AnalysisRequest, type AnalysisResult } from "./request.js";
