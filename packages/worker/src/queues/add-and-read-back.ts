import pLimit from "p-limit";
import type { NewJob } from "./add-and-confirm.js";
import type { JobQueue, QueueJob } from "./backend.js";
import { JobsMissingError } from "./errors.js";

/**
 * Adds jobs in one call and reads each back, since an add can resolve although a job did not arrive. Ids that exist stay as
 * they are, so calling it again is harmless.
 *
 * @throws JobsMissingError when some are not there.
 */
export async function addAndReadBack<Data, Result>(
  queue: JobQueue<Data, Result>,
  jobs: readonly NewJob<Data>[],
): Promise<QueueJob<Data, Result>[]> {
  if (jobs.length === 0) return [];
  await (queue as unknown as JobQueue<unknown>).addBulk(jobs.map((job) => ({ ...job })));
  const ids = jobs.map((job) => job.opts.jobId);
  const found = await readBack(queue, ids);
  const missing = ids.filter((_, i) => found[i] === undefined);
  if (missing.length > 0) throw new JobsMissingError(queue.name, missing);
  return found.filter((job) => job !== undefined);
}

/** Jobs fetched at once: PostgreSQL has few connections, and whoever waits too long for one is told that it is away. */
const AT_ONCE = 16;

/** The jobs with these ids, in their order; undefined where there is none. */
export function readBack<Data, Result>(
  queue: JobQueue<Data, Result>,
  ids: readonly string[],
): Promise<(QueueJob<Data, Result> | undefined)[]> {
  const few = pLimit(AT_ONCE);
  return Promise.all(ids.map((id) => few(() => queue.getJob(id) as Promise<QueueJob<Data, Result> | undefined>)));
}
