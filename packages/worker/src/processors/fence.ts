import type { QueueJob } from "../queues/index.js";

/** Makes sure that no other worker has taken the job over, e.g. while this process was frozen. Throws if one has. */
export async function fence(job: QueueJob<unknown>, token: string, lockMs: number): Promise<void> {
  if ((await job.extendLock(token, lockMs)) !== 1) throw new Error("Another worker has taken this job over.");
}
