import type { WrittenJson } from "../contracts/index.js";
import { addInBulk, confirm, type Backend, type JobsOptions, type NewJob } from "../queues/index.js";
import type { WrittenEvent } from "./written-event.js";

/** Characters in one call to the backend, which the event loop writes in some hundredths of a second. */
const CHARACTERS_PER_CALL = 6_000_000;

/** Messages of one call, however small they are. */
const MESSAGES_PER_CALL = 100;

/**
 * Puts events on a queue as flat jobs, in their order, and confirms that each is there while the next are being added. An
 * event whose id is there is left alone, so that publishing again changes nothing. Returns how many there are.
 *
 * @throws JobsMissingError when one did not arrive.
 */
export async function publishEvents(
  backend: Backend,
  queue: string,
  events: Iterable<WrittenEvent>,
  keep: JobsOptions,
): Promise<number> {
  let count = 0;
  let confirmed = Promise.resolve();
  for (const part of partsOf(events)) {
    const jobs = part.map(({ id, type, json }): NewJob<WrittenJson> => ({
      name: type,
      data: json,
      opts: { ...keep, jobId: id },
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

/** Cuts events into what one call takes. */
function* partsOf(events: Iterable<WrittenEvent>): Generator<WrittenEvent[]> {
  let [part, characters]: [WrittenEvent[], number] = [[], 0];
  for (const event of events) {
    part.push(event);
    characters += event.json.text.length;
    if (part.length < MESSAGES_PER_CALL && characters < CHARACTERS_PER_CALL) continue;
    yield part;
    [part, characters] = [[], 0];
  }
  if (part.length > 0) yield part;
}
