import { resultsQueue, type ResultBatch } from "../contracts/index.js";
import { addInBulk, confirm, type Backend, type JobsOptions, type NewJob } from "../queues/index.js";

/** Candidates in one call to the backend: some 6 MB, which the event loop writes in less than a tenth of a second. */
const CANDIDATES_PER_CALL = 8_000;

/** Messages of one call, however small they are. */
const MESSAGES_PER_CALL = 100;

/**
 * Puts a chamber's batches on its queue as flat jobs, in their order, and confirms that each is there while the next are
 * being added. A batch whose id is there is left alone, so that publishing again changes nothing. Returns how many there are.
 *
 * @throws JobsMissingError when one did not arrive.
 */
export async function publishBatches(
  backend: Backend,
  chamber: string,
  batches: Iterable<ResultBatch>,
  keep: JobsOptions,
): Promise<number> {
  const queue = resultsQueue(chamber);
  let count = 0;
  let confirmed = Promise.resolve();
  for (const part of partsOf(batches)) {
    const jobs = part.map((batch): NewJob<ResultBatch> => ({
      name: batch.type,
      data: batch,
      opts: { ...keep, jobId: batch.id },
    }));
    await Promise.all([addInBulk(backend, queue, jobs), confirmed]);
    confirmed = confirm(backend, queue, jobs);
    // Should the next call fail first, that is what the caller is told.
    confirmed.catch(() => undefined);
    count += jobs.length;
  }
  await confirmed;
  return count;
}

/** Cuts batches into what one call takes. */
function* partsOf(batches: Iterable<ResultBatch>): Generator<ResultBatch[]> {
  let [part, candidates]: [ResultBatch[], number] = [[], 0];
  for (const batch of batches) {
    part.push(batch);
    for (const introduction of batch.data.introductions) candidates += introduction.candidates.length;
    if (part.length < MESSAGES_PER_CALL && candidates < CANDIDATES_PER_CALL) continue;
    yield part;
    [part, candidates] = [[], 0];
  }
  if (part.length > 0) yield part;
}
