// What crosses a queue?
export { sha256 } from "./digest.js";
export { jobId, OUTCOMES_QUEUE, resultsQueue, RUNS_QUEUE, sequencePart, shardId, SHARDS_QUEUE } from "./names.js";
export { ContractError, readMessage } from "./read-message.js";
export { RESULT_BATCH_TYPE, resultBatchSchema, type Introduction, type ResultBatch } from "./result-batch.js";
export { runIdOf, type RunInputs } from "./run-id.js";
export { runRequestSchema, runResultSchema, type RunRequest, type RunResult } from "./run-request.js";
export { schemas } from "./schemas.js";
export {
  shardJobSchema,
  shardProgressSchema,
  shardResultSchema,
  type ShardJob,
  type ShardResult,
} from "./shard-job.js";
export type { PackId } from "./primitives.js";
