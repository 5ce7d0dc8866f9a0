import { z } from "zod";
import { hash, runId } from "./primitives.js";

/** Version 1 of what waits on `wasl-shards`: needs `from` (inclusive) to `to` (exclusive) of a run's list. */
export const shardJobSchema = z.strictObject({
  version: z.literal(1),
  runId,
  index: z.int().min(0),
  from: z.int().min(0),
  to: z.int().min(1),
});

/** What a shard's job returns: where its rankings are, in the order of the needs. */
export const shardResultSchema = z.strictObject({ rankings: hash, count: z.int().min(0) });

/**
 * How far a shard is. Where workers died over it, it also says what they were at, so that a need that kills its workers is
 * found out. Needs are indexes into the run's list.
 */
export const shardProgressSchema = z.strictObject({
  done: z.int().min(0),
  /** The need under way. */
  trying: z.int().min(0).optional(),
  /** The needs at which workers died, one entry a death. */
  died: z.array(z.int().min(0)).optional(),
});

export type ShardJob = z.infer<typeof shardJobSchema>;
export type ShardProgress = z.infer<typeof shardProgressSchema>;
export type ShardResult = z.infer<typeof shardResultSchema>;
