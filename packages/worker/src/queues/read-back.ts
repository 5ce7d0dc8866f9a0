import pLimit from "p-limit";
import type { JobQueue, QueueJob } from "./backend.js";

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
