import type { JobsOptions } from "../queues/index.js";
import { DEFAULT_KEEP_DAYS } from "../snapshots/index.js";

/** Attempts at planning and publishing a run. */
export const RUN_ATTEMPTS = 5;

/** Attempts at scoring a shard. */
export const SHARD_ATTEMPTS = 3;

/** Attempts at an analysis. */
export const ANALYSIS_ATTEMPTS = 3;

const DAY_SECONDS = 86_400;

/**
 * How long finished jobs stay: a job whose id is still there is not done twice, so they stay as long as the snapshots from
 * which they could be asked for again.
 */
export function keepFor(days = DEFAULT_KEEP_DAYS): Pick<JobsOptions, "removeOnComplete" | "removeOnFail"> {
  const keep = { age: Math.ceil(days * DAY_SECONDS) };
  return { removeOnComplete: keep, removeOnFail: keep };
}
