import type { QueueEvents } from "./backend.js";
import { within } from "./deadline.js";

/** Longest wait for what only listened, in ms: nothing is lost when it is left as it is. */
const CLOSE_MS = 5_000;

/** Ends the listening. A backend that went away in the middle of a connection may never say that it is closed. */
export async function closeEvents(events: readonly Pick<QueueEvents, "close">[]): Promise<void> {
  await within(CLOSE_MS, Promise.allSettled(events.map((one) => one.close())));
}
