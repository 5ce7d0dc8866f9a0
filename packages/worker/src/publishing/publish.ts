import { resultsQueue, type ResultBatch } from "../contracts/index.js";
import { addAndReadBack, type Backend, type JobsOptions } from "../queues/index.js";

/** Messages of one call to the backend: some 2 MB, so that writing and reading them back holds up nothing else. */
const MESSAGES_PER_CALL = 20;

/**
 * Puts a chamber's batches on its queue as flat jobs, and reads each back. A batch whose id is there is left alone, so that
 * publishing again changes nothing.
 *
 * @throws JobsMissingError when one did not arrive.
 */
export async function publishBatches(
  backend: Backend,
  chamber: string,
  batches: readonly ResultBatch[],
  keep: JobsOptions,
): Promise<void> {
  const queue = backend.queue<ResultBatch>(resultsQueue(chamber));
  for (let start = 0; start < batches.length; start += MESSAGES_PER_CALL) {
    const part = batches.slice(start, start + MESSAGES_PER_CALL);
    await addAndReadBack(
      queue,
      part.map((batch) => ({ name: batch.type, data: batch, opts: { ...keep, jobId: batch.id } })),
    );
  }
}
