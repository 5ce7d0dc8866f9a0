import type { QueueEvents } from "../queues/index.js";

/** Looks again at least this often while following, should an event be missed. */
const LOOK_AGAIN_MS = 500;

/** Resolves when something happens on one of the queues, or after a while. */
export function nextEvent(sources: readonly QueueEvents[]): Promise<void> {
  return new Promise((resume) => {
    const names = ["completed", "failed", "active", "waiting-children", "progress"] as const;
    const done = () => {
      clearTimeout(timer);
      for (const source of sources) for (const name of names) source.off(name, done);
      resume();
    };
    const timer = setTimeout(done, LOOK_AGAIN_MS);
    for (const source of sources) for (const name of names) source.once(name, done);
  });
}
