import { z } from "zod";
import { audience, packId, priority, runId, topK } from "./primitives.js";

/** Names a schedule, and so its jobs. */
const scheduleName = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "is not a name such as nightly-casablanca");

const absolutePath = z
  .string()
  .max(4_096)
  .regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/, "is not an absolute path");

/**
 * Version 1 of what waits on `wasl-schedules` when its time comes: a run to ask for, of whatever its files hold by then. Paths
 * are those of the machines on which workers run.
 */
export const scheduleSchema = z.strictObject({
  version: z.literal(1),
  name: scheduleName,
  needs: absolutePath,
  suppliers: absolutePath,
  chamber: audience,
  pack: packId,
  /** `core`, `default`, or the path of a scoring profile. */
  profile: z.union([z.enum(["core", "default"]), absolutePath]),
  topK: topK.optional(),
  priority,
  /** Whether sound rows are matched where others are rejected. */
  allowRejects: z.boolean(),
});

/** What a schedule's job returns: the run it asked for. */
export const scheduleResultSchema = z.strictObject({
  runId,
  /** True where the files hold what they held before: the run is known, and nothing new comes of it. */
  known: z.boolean(),
  needs: z.int().min(0),
  /** Rows of both files that were left out. */
  rejected: z.int().min(0),
});

export type Schedule = z.infer<typeof scheduleSchema>;
export type ScheduleResult = z.infer<typeof scheduleResultSchema>;
