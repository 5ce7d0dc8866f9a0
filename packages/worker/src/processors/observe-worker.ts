import type { WorkerEvents } from "../operations/index.js";
import { createErrorBreaker, createRefusalBreaker, isConnectionLost, type JobWorker } from "../queues/index.js";

/**
 * Tells what happens to a queue's worker, and gives up with the last error when its backend answers with errors by the second,
 * or with nothing else for `mostRefusedMs`.
 */
export function observe(
  worker: JobWorker<unknown>,
  events: WorkerEvents,
  giveUp: (error: Error) => void,
  mostRefusedMs?: number,
): void {
  const queue = worker.name;
  let last = new Error("The queue's backend answers with errors.");
  let gaveUp = false;
  const trip = () => {
    if (gaveUp) return;
    gaveUp = true;
    events.emit("worker-broken", { queue });
    void worker.pause(true);
    giveUp(last);
  };
  const hotLoop = createErrorBreaker(trip);
  const refusals = createRefusalBreaker(trip, mostRefusedMs);
  worker.on("error", (error) => {
    events.emit("queue-error", { queue, error });
    // A backend that is away is sought again at a measured pace, and may come back. A job that is no JSON is no fault of the
    // backend's, and chambers may write such.
    if (isConnectionLost(error) || error instanceof SyntaxError) return;
    last = error;
    hotLoop();
    refusals.refused();
  });
  worker.on("completed", () => refusals.worked());
  worker.on("failed", (job, error) => {
    refusals.worked();
    const { id = "", attemptsMade = 0, finishedOn } = job ?? {};
    events.emit("job-failed", { queue, jobId: id, attempt: attemptsMade, forGood: finishedOn !== undefined, error });
  });
  worker.on("stalled", (jobId) => events.emit("job-stalled", { queue, jobId }));
}
