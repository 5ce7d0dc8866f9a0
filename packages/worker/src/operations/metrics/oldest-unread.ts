import type { Backend } from "../../queues/index.js";

/** Where a batch may be while nobody has marked it as read. */
const UNREAD = ["waiting", "delayed", "failed"] as const;

/**
 * Tells since when the oldest unread batch of a results queue waits, in ms since 1970; Infinity when none waits. A batch may
 * hold 100 KB and stays the oldest for long, so it is loaded once.
 */
export function createOldestUnread(backend: Backend): (queueName: string) => Promise<number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return async (queueName) => {
    const queue = backend.queue(queueName);
    const before = known.get(queueName);
    const ids = (await Promise.all(UNREAD.map((state) => queue.getRanges([state], 0, 0, true)))).flat();
    const addedAt = async (id: string) => before?.get(id) ?? (await queue.getJob(id))?.timestamp ?? Infinity;
    const times = await Promise.all(ids.map(addedAt));
    known.set(queueName, new Map(ids.map((id, i) => [id, times[i]!])));
    return Math.min(...times);
  };
}
