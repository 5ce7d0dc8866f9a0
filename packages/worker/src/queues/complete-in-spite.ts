import type { QueueJob } from "./backend.js";
import { isConnectionLost } from "./errors.js";

/** By this word in a message BullMQ knows that a connection was refused. */
const REFUSED = "ECONNREFUSED";

/**
 * Lets BullMQ try again to complete a job when its backend went away meanwhile. It does so where it knows the error for that of a
 * connection; most that PostgreSQL's client tells it takes for the job's own, and lets the job fail that was done.
 */
export function completeInSpite<Data, Result>(job: Pick<QueueJob<Data, Result>, "moveToCompleted">): void {
  const complete = job.moveToCompleted.bind(job);
  job.moveToCompleted = async (...given) => {
    try {
      return await complete(...given);
    } catch (cause) {
      throw isConnectionLost(cause) ? new Error(`${REFUSED}: ${(cause as Error).message}`, { cause }) : cause;
    }
  };
}
