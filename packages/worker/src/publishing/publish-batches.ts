import { resultsQueue, type ResultBatch } from "../contracts/index.js";
import type { Backend, JobsOptions } from "../queues/index.js";
import { publishEvents } from "./publish.js";
import { writeEvent } from "./written-event.js";

/**
 * Puts a chamber's batches on its queue, as {@link publishEvents} does. Returns how many there are.
 *
 * @throws JobsMissingError when one did not arrive.
 */
export const publishBatches = (
  backend: Backend,
  chamber: string,
  batches: readonly ResultBatch[],
  keep: JobsOptions,
): Promise<number> => publishEvents(backend, resultsQueue(chamber), batches.map(writeEvent), keep);
