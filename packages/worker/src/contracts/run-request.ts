import { z } from "zod";
import {
  audience,
  chamberId,
  currency,
  generation,
  hash,
  packId,
  priority,
  runId,
  signature,
  topK,
} from "./primitives.js";

/**
 * Version 1 of what waits on `wasl-runs`: which snapshots to match, how, and for whom. What decides the results goes
 * into the run's id: chamber, pack, topK, snapshots, profile and engine.
 */
export const runRequestSchema = z.strictObject({
  version: z.literal(1),
  runId,
  /** RFC 3339. The first request of a run sets it, and every result carries it as its time. */
  requestedAt: z.iso.datetime(),
  /** RFC 3339; set when somebody asked to stop the run. */
  cancelledAt: z.iso.datetime().optional(),
  /** RFC 3339; a run that has not published by then fails. */
  deadline: z.iso.datetime().optional(),
  generation,
  priority,
  chamber: audience,
  pack: packId,
  topK: topK.optional(),
  needs: z.strictObject({ snapshot: hash, count: z.int().min(1) }),
  register: z.strictObject({ snapshot: hash, count: z.int().min(0) }),
  profile: z.strictObject({ snapshot: hash, hash }),
  currency,
  engine: z.string().min(1),
  /** Number of jobs the run is split into; results do not depend on it, so neither does the id. */
  shards: z.int().min(1),
  /** Who asks: a chamber, the federation, or the operator. Absent where nobody signs. */
  requestedBy: chamberId.optional(),
  /** By the key of who asks; covers all but `cancelledAt`, which others set. */
  signature: signature.optional(),
});

/** What a run's job returns. */
export const runResultSchema = z.strictObject({
  needs: z.int().min(0),
  shards: z.int().min(0),
  /** Needs that could not be ranked and wait as dead letters. */
  setAside: z.int().min(0),
  /** Batches published, by chamber. */
  batches: z.record(z.string(), z.int().min(0)),
});

export type RunRequest = z.infer<typeof runRequestSchema>;
export type RunResult = z.infer<typeof runResultSchema>;
