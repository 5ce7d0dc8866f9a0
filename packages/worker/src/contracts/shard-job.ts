import { z } from "zod";
import { generation, hash, runId } from "./primitives.js";

/** Version 1 of what waits on `wasl-shards`: needs `from` (inclusive) to `to` (exclusive) of a run's list. */
export const shardJobSchema = z.strictObject({
  version: z.literal(1),
  runId,
  generation,
  index: z.int().min(0),
  from: z.int().min(0),
  to: z.int().min(1),
});

/** What a shard's job returns: where its rankings are, in the order of the needs. */
export const shardResultSchema = z.strictObject({ rankings: hash, count: z.int().min(0) });

/**
 * How far a shard is. Where workers died over it, it also says what they were at, so that a need that kills its workers is
 * found out: the need under way (an index into the run's list), how many workers died at it, and which were set aside for that.
 */
export const shardProgressSchema = z.strictObject({
  done: z.int().min(0),
  trying: z.strictObject({ need: z.int().min(0), deaths: z.int().min(0) }).optional(),
  setAside: z.array(z.int().min(0)).optional(),
});

export type ShardJob = z.infer<typeof shardJobSchema>;
export type ShardProgress = z.infer<typeof shardProgressSchema>;
export type ShardResult = z.infer<typeof shardResultSchema>;
