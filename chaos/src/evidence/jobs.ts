import type { Backend } from "@wasl/worker";

const QUEUES = ["wasl-runs", "wasl-shards"];
const STATES = ["waiting", "waiting-children", "prioritized", "active", "delayed", "completed", "failed"] as const;

/** What the queues say of all runs and of their shards: attempts, losses, progress, and why they failed. */
export async function jobsOf(backend: Backend): Promise<object[]> {
  const listed = await Promise.all(QUEUES.map((name) => backend.queue(name).getJobs([...STATES])));
  return listed.flat().map(({ id, attemptsStarted, attemptsMade, stalledCounter, progress, ...job }) => ({
    id,
    attemptsStarted,
    attemptsMade,
    stalledCounter,
    progress,
    processedOn: job.processedOn,
    finishedOn: job.finishedOn,
    failedReason: job.failedReason,
    returnvalue: job.returnvalue,
  }));
}
