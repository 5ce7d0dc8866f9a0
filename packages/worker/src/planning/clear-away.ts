import { setTimeout as pause } from "node:timers/promises";
import type { QueueJob } from "../queues/index.js";

/** Longest wait for workers to let go of what is to start anew. */
const HELD_MS = 10_000;

const LOOK_AGAIN_MS = 100;

/** What is left of a run or an analysis cannot be cleared away yet. */
export class RunHeldError extends Error {
  override readonly name = "RunHeldError";

  constructor(id: string) {
    super(
      `A worker still holds a part of ${id}, which failed or was cancelled. Ask again in a minute: a worker that was killed loses its hold by then.`,
    );
  }
}

/** Removes a job with its children; workers that are still at it are told, and notice soon. Throws a {@link RunHeldError}. */
export async function clearAway<Data extends { readonly cancelledAt?: string | undefined }>(
  job: QueueJob<Data>,
): Promise<void> {
  const patience = Date.now() + HELD_MS;
  await job.updateData({ ...job.data, cancelledAt: new Date().toISOString() });
  while (!(await removed(job))) {
    if (Date.now() > patience) throw new RunHeldError(job.id ?? "");
    await pause(LOOK_AGAIN_MS);
  }
}

/** False when a worker holds a part of it. */
function removed(job: QueueJob<unknown>): Promise<boolean> {
  return job.remove({ removeChildren: true }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && /locked/.test(error.message)) return false;
      throw error;
    },
  );
}
