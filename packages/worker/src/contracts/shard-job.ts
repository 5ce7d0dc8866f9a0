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

/** How far a shard is. */
export const shardProgressSchema = z.strictObject({ done: z.int().min(0) });

export type ShardJob = z.infer<typeof shardJobSchema>;
export type ShardResult = z.infer<typeof shardResultSchema>;
