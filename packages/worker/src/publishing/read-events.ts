import {
  ANSWER_MS,
  answered,
  closeEvents,
  readBack,
  type Backend,
  type JobQueue,
  type QueueEvents,
  type QueueJob,
} from "../queues/index.js";
import type { ChamberEvent, Channel } from "./channels.js";

/** Looks again at least this often while following: PostgreSQL announces no jobs that are added in bulk. */
const LOOK_AGAIN_MS = 1_000;

/** Where an event is until it is marked as read: a consumer may have tried, failed, and put it off. */
const UNREAD = ["waiting", "active", "delayed", "failed"] as const;

const EVERYTHING = [...UNREAD, "completed"] as const;

/** What to read. */
export interface ReadOptions {
  /** Events already marked as read too. */
  readonly all?: boolean | undefined;
  /** Longest wait for an answer of PostgreSQL, in ms. */
  readonly patienceMs?: number | undefined;
}

/** What to read, and until when. */
export interface FollowOptions extends ReadOptions {
  readonly signal: AbortSignal;
}

/** Is shown or given an event. */
export type EventHandler<Event> = (event: Event) => void | Promise<void>;

/**
 * The events that wait for a chamber, oldest run first, each run's in order. They stay on the queue.
 *
 * @throws what the backend throws, and BackendUnreachableError when PostgreSQL does not answer for so long.
 */
export async function listEvents<Event extends ChamberEvent>(
  backend: Backend,
  channel: Channel<Event>,
  chamber: string,
  options: ReadOptions = {},
): Promise<Event[]> {
  const queue = backend.queue<Event>(channel.queueOf(chamber));
  const ask = askingOf(backend, options);
  return read(queue, channel, await ask(idsOn(queue, options)), ask);
}

/**
 * Hands over each event as it arrives, those that wait first, and leaves them on the queue. Ends when told to. An event that
 * somebody else marks as read before it is seen here is handed over only with `all`.
 *
 * @throws what the backend throws, BackendUnreachableError when PostgreSQL does not answer for so long, and what `handle` throws.
 */
export async function followEvents<Event extends ChamberEvent>(
  backend: Backend,
  channel: Channel<Event>,
  chamber: string,
  handle: EventHandler<Event>,
  { signal, ...options }: FollowOptions,
): Promise<void> {
  const queue = backend.queue<Event>(channel.queueOf(chamber));
  const seen = new Set<string>();
  const events = backend.events(queue.name);
  const ask = askingOf(backend, options);
  let arrived = false;
  events.on("added", () => (arrived = true));
  void events.run().catch(() => undefined);
  try {
    while (!signal.aborted) {
      arrived = false;
      const fresh = (await ask(idsOn(queue, options))).filter((id) => !seen.has(id));
      for (const event of await read(queue, channel, fresh, ask)) await handle(event);
      fresh.forEach((id) => seen.add(id));
      if (!arrived && !signal.aborted) await arrivalOrTimeout(events, signal);
    }
  } finally {
    await closeEvents([events]);
  }
}

const idsOn = <Event>(queue: JobQueue<Event>, { all = false }: ReadOptions) =>
  queue.getRanges([...(all ? EVERYTHING : UNREAD)], 0, -1, true);

/** Waits for an answer of the backend. */
type Ask = <T>(question: Promise<T>) => Promise<T>;

const askingOf =
  (backend: Backend, { patienceMs = ANSWER_MS }: ReadOptions): Ask =>
  (question) =>
    answered(backend, question, patienceMs);

/** Jobs of one question: no more than are quickly answered. */
const JOBS_A_QUESTION = 256;

async function read<Event extends ChamberEvent>(
  queue: JobQueue<Event>,
  channel: Channel<Event>,
  ids: readonly string[],
  ask: Ask,
): Promise<Event[]> {
  const jobs: (QueueJob<Event> | undefined)[] = [];
  for (let start = 0; start < ids.length; start += JOBS_A_QUESTION)
    jobs.push(...(await ask(readBack(queue, ids.slice(start, start + JOBS_A_QUESTION)))));
  const events = jobs.filter((job) => job !== undefined).map(channel.read);
  return latest(events, channel).sort(byTimeAndId);
}

/** Of events for the same place the one of the highest generation. */
function latest<Event extends ChamberEvent>(events: readonly Event[], { of }: Channel<Event>): Event[] {
  const places = new Map<string, Event>();
  for (const event of events) {
    const { sequence, generation } = event.data;
    const place = `${of(event)} ${sequence}`;
    if (generation >= (places.get(place)?.data.generation ?? 0)) places.set(place, event);
  }
  return [...places.values()];
}

const byTimeAndId = (a: ChamberEvent, b: ChamberEvent) =>
  a.time === b.time ? compare(a.id, b.id) : compare(a.time, b.time);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function arrivalOrTimeout(events: QueueEvents, signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const done = () => {
      clearTimeout(timer);
      events.off("added", done);
      signal.removeEventListener("abort", done);
      resume();
    };
    const timer = setTimeout(done, LOOK_AGAIN_MS);
    events.once("added", done);
    signal.addEventListener("abort", done, { once: true });
  });
}
