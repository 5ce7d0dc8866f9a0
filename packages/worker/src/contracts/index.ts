// What crosses a queue?
export {
  ANALYSIS_BATCH_TYPE,
  analysisBatchSchema,
  analysisIdOf,
  analysisQuestionSchema,
  analysisRequestSchema,
  analysisResultSchema,
  isAnalysisId,
  LIMITS,
  type AnalysisBatch,
  type AnalysisInputs,
  type AnalysisKind,
  type AnalysisQuestion,
  type AnalysisRequest,
  type AnalysisResult,
  type Findings,
  type FindingsOf,
  type Limits,
  type QuestionOf,
  withoutLists,
} from "./analyses/index.js";
export { asyncApiDocument } from "./asyncapi/document.js";
export { examples } from "./asyncapi/examples.js";
export { canonicalJson, contentHashOf } from "./canonical-json.js";
export { sha256 } from "./digest.js";
export { deadLetterSchema, type DeadLetter } from "./dead-letter.js";
export {
  ANALYSES_QUEUE,
  analysesQueue,
  DEAD_LETTERS_QUEUE,
  jobId,
  OUTCOMES_QUEUE,
  resultsQueue,
  RUNS_QUEUE,
  SCHEDULES_QUEUE,
  sequencePart,
  shardId,
  SHARDS_QUEUE,
} from "./names.js";
export { outcomeSchema, type Outcome } from "./outcome.js";
export { ContractError, readMessage, readOpenMessage } from "./read-message.js";
export { RESULT_BATCH_TYPE, resultBatchSchema, type Introduction, type ResultBatch } from "./result-batch.js";
export { audienceOf, runIdOf, type RunInputs } from "./run-id.js";
export { runRequestSchema, runResultSchema, type RunRequest, type RunResult } from "./run-request.js";
export { scheduleResultSchema, scheduleSchema, type Schedule, type ScheduleResult } from "./schedule.js";
export { messageContracts, schemas, type MessageContract } from "./schemas.js";
export {
  shardJobSchema,
  shardProgressSchema,
  shardResultSchema,
  type ShardJob,
  type ShardProgress,
  type ShardResult,
} from "./shard-job.js";
export { deriveKey, signingKey, signMessage, verifyMessage, type Signable } from "./signature.js";
export type { FailureCode, PackId, Priority } from "./primitives.js";
export { WrittenJson } from "./written-json.js";
