import { resultsQueue } from "../contracts/index.js";
import type { Backend } from "../queues/index.js";
import { batchOf, type BatchHandler } from "./read-results.js";
import { takeMessages, type TakeOptions } from "./take-messages.js";

/** Hands over each batch that waits for a chamber, and marks it as read; see {@link takeMessages}. */
export function takeBatches(
  backend: Backend,
  chamber: string,
  handle: BatchHandler,
  options?: TakeOptions,
): Promise<number> {
  return takeMessages(backend, { queue: resultsQueue(chamber), read: batchOf, handle }, options);
}
