import type { Backend } from "@wasl/worker";
import { ANALYSES_QUEUE } from "../queues.js";

const QUEUES = ["wasl-runs", "wasl-shards", ANALYSES_QUEUE];
const STATES = ["waiting", "waiting-children", "prioritized", "active", "delayed", "completed", "failed"] as const;

/** What a queue says of a job. */
export interface KnownJob {
  readonly id: string | undefined;
  readonly [name: string]: unknown;
}

/** What the queues say of all runs, of their shards and of analyses: attempts, losses, progress, and why they failed. */
export async function jobsOf(backend: Backend): Promise<KnownJob[]> {
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
