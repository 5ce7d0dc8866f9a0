import { z } from "zod";
import { deadLetterSchema } from "./dead-letter.js";
import { outcomeSchema } from "./outcome.js";
import { resultBatchSchema } from "./result-batch.js";
import { runRequestSchema, runResultSchema } from "./run-request.js";
import { shardJobSchema, shardResultSchema } from "./shard-job.js";

/** Every message that crosses a queue, as JSON Schema (draft 2020-12), by name. */
export function schemas(): Record<string, z.core.JSONSchema.JSONSchema> {
  return {
    "run-request.v1": z.toJSONSchema(runRequestSchema),
    "run-result.v1": z.toJSONSchema(runResultSchema),
    "shard-job.v1": z.toJSONSchema(shardJobSchema),
    "shard-result.v1": z.toJSONSchema(shardResultSchema),
    "dead-letter.v1": z.toJSONSchema(deadLetterSchema),
    "outcome.v1": z.toJSONSchema(outcomeSchema),
    "result-batch.v1": z.toJSONSchema(resultBatchSchema),
  };
}
