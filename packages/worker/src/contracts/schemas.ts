import { z } from "zod";
import { analysisBatchSchema } from "./analyses/batch.js";
import { analysisRequestSchema, analysisResultSchema } from "./analyses/request.js";
import { deadLetterSchema } from "./dead-letter.js";
import { outcomeSchema } from "./outcome.js";
import { resultBatchSchema } from "./result-batch.js";
import { runRequestSchema, runResultSchema } from "./run-request.js";
import { scheduleResultSchema, scheduleSchema } from "./schedule.js";
import { shardJobSchema, shardResultSchema } from "./shard-job.js";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A message that crosses a queue. */
export interface MessageContract {
  readonly schema: z.ZodType;
  readonly description: string;
  /** Others read it, by a version that is older perhaps: members may be added, and readers ignore what they do not know. */
  readonly open?: boolean;
}

/** Every message that crosses a queue, by its name and version. */
export const messageContracts: Readonly<Record<string, MessageContract>> = {
  "run-request.v1": { schema: runRequestSchema, description: "What waits on wasl-runs: what to match, for whom." },
  "run-result.v1": { schema: runResultSchema, description: "What a run's job returns." },
  "shard-job.v1": { schema: shardJobSchema, description: "What waits on wasl-shards: a part of a run's needs." },
  "shard-result.v1": { schema: shardResultSchema, description: "What a shard's job returns." },
  "dead-letter.v1": {
    schema: deadLetterSchema,
    description: "What waits on wasl-dead-letters: a need that could not be ranked.",
  },
  "schedule.v1": {
    schema: scheduleSchema,
    description: "What waits on wasl-schedules: a run to ask for by the clock.",
  },
  "schedule-result.v1": { schema: scheduleResultSchema, description: "What a schedule's job returns." },
  "outcome.v1": { schema: outcomeSchema, description: "What a chamber puts on wasl-outcomes: what became of a firm." },
  "result-batch.v1": {
    schema: resultBatchSchema,
    description:
      "What a chamber finds on wasl-results-<chamber>: a CloudEvents 1.0 event with some introductions of a run.",
    open: true,
  },
  "analysis-request.v1": {
    schema: analysisRequestSchema,
    description: "What waits on wasl-analyses: what to find out from a run's inputs.",
  },
  "analysis-result.v1": { schema: analysisResultSchema, description: "What an analysis's job returns." },
  "analysis.v1": {
    schema: analysisBatchSchema,
    description: "What a chamber finds on wasl-analyses-<chamber>: a CloudEvents 1.0 event with some findings.",
    open: true,
  },
};

/** Every message that crosses a queue, as JSON Schema (draft 2020-12), by name. */
export function schemas(): Record<string, JsonSchema> {
  return Object.fromEntries(Object.keys(messageContracts).map((name) => [name, jsonSchemaOf(name)]));
}

/** One message's JSON Schema. What we take in is closed, so that nothing is misspelt unseen; what others read is open. */
export function jsonSchemaOf(name: string, target: "draft-2020-12" | "draft-7" = "draft-2020-12"): JsonSchema {
  const { schema, description, open = false } = messageContracts[name] as MessageContract;
  const { $schema, ...rest } = z.toJSONSchema(schema, { target, ...(open ? { override: leaveOpen } : {}) });
  return { ...($schema === undefined ? {} : { $schema }), title: name, description, ...rest };
}

function leaveOpen({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}
