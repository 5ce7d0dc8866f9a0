import type { ShardProgress } from "../contracts/index.js";
import { isConnectionLost, WaitingError, type QueueJob } from "../queues/index.js";
import { ScoringStoppedError } from "../scoring-threads/index.js";
import { WorkerStoppedError } from "./stopping.js";

/** True for what is no fault of the job: its worker is told to end, or the backend went away for a moment. */
export const isNoFaultOfJob = (error: unknown) =>
  error instanceof ScoringStoppedError || error instanceof WorkerStoppedError || isConnectionLost(error);

/**
 * Puts a job back as it was, so that no attempt is used up. Where the backend is away even for that, the job's lock runs out
 * and it goes to whoever looks next.
 */
export async function handBack<D, R>(job: QueueJob<D, R>, token: string): Promise<never> {
  await job.moveToWait(token).catch((error: unknown) => {
    if (!isConnectionLost(error)) throw error;
  });
  throw new WaitingError();
}

/**
 * Like {@link handBack} for a job that is at needs: what it was trying when its worker had to end is not to blame. However often
 * workers are replaced, no attempt is used up.
 */
export async function handBackNeeds<D, R>(job: QueueJob<D, R>, token: string): Promise<never> {
  const { died } = job.progress as Partial<ShardProgress>;
  await job.updateProgress({ done: 0, ...(died ? { died } : {}) }).catch(() => undefined);
  return handBack(job, token);
}
