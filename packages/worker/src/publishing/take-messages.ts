import { setTimeout as pause } from "node:timers/promises";
import {
  ANSWER_MS,
  answered,
  UnrecoverableError,
  WaitingError,
  within,
  type Backend,
  type JobQueue,
  type JobWorker,
  type JobWorkerOptions,
  type QueueJob,
} from "../queues/index.js";

/** No message is poison: one whose taker was killed is handed over again, however often that happens. */
const MOST_STALLS = 1_000_000;

/** How often a taker looks for messages that another one held when it was killed. */
const STALLED_MS = 500;

/** After this long without progress, what is held is held by another taker, which lives or was killed a moment ago. */
const PATIENCE_MS = 3 * STALLED_MS;

const LOCK_MS = 30_000;

/** Time after which a taker whose backend went away seeks it again. */
const RETRY_MS = 1_000;

const LOOK_AGAIN_MS = 50;

/** Longest wait for a taker to be closed once it handles nothing: a PostgreSQL that is away may never say so. */
const CLOSE_MS = 10_000;

/** A message that must not be taken, by whoever tries: it goes among the failed ones with this reason, and the taking goes on. */
export class RefusedMessageError extends Error {
  override readonly name = "RefusedMessageError";
}

/** How to take. */
export interface TakeOptions {
  /** Go on with what arrives, until told to stop. */
  readonly follow?: boolean | undefined;
  /** Ends the taking after the message under way. */
  readonly signal?: AbortSignal | undefined;
  /** Time after which what a killed taker held goes to another, in ms. */
  readonly lockMs?: number | undefined;
  /** Longest wait for an answer of PostgreSQL, in ms, where nothing is followed: who follows waits until it is back. */
  readonly patienceMs?: number | undefined;
}

/** Messages of one kind: where they wait, how one is read from its job, and who is given each. */
export interface Taking<Message> {
  readonly queue: string;
  /** Undefined for what is to be left out for good. Throws a ContractError when the job holds something else. */
  readonly read: (job: QueueJob<Message>) => Message | undefined;
  readonly handle: (message: Message) => void | Promise<void>;
}

/**
 * Hands over each waiting message and marks it as read when `handle` is through with it. A message whose handling fails goes
 * back to the queue, and the error ends the taking. Returns how many messages another taker holds; should that one have been
 * killed, they are free when its lock is over.
 *
 * @throws what `handle` and the backend throw, and BackendUnreachableError when PostgreSQL does not answer for so long.
 */
export async function takeMessages<Message>(
  backend: Backend,
  taking: Taking<Message>,
  { follow = false, signal = new AbortController().signal, lockMs = LOCK_MS, patienceMs = ANSWER_MS }: TakeOptions = {},
): Promise<number> {
  const queue = backend.queue<Message>(taking.queue);
  const ask: Ask = (question) => answered(backend, question, patienceMs);
  await returnFailed(queue, ask);
  const taker = startTaker(backend, taking, lockMs);
  try {
    const through = follow ? taker.failure : Promise.race([taker.failure, nothingLeft(queue, taker, ask)]);
    await Promise.race([through, aborted(signal)]);
  } finally {
    await close(taker, backend);
  }
  return ask(queue.getActiveCount());
}

/** Waits for an answer of the backend. */
type Ask = <T>(question: Promise<T>) => Promise<T>;

/** Takes nothing more, and waits for the handling under way, however long it takes; and for Redis, should it be away. */
async function close<Message>({ worker, handled }: Taker<Message>, { kind }: Backend): Promise<void> {
  const closed = worker.close();
  await handled();
  await (kind === "redis" ? closed : within(CLOSE_MS, closed));
}

interface Taker<Message> {
  readonly worker: JobWorker<Message, null>;
  /** Rejects when a message could not be handled. */
  readonly failure: Promise<never>;
  /** Messages handled so far. */
  readonly taken: number;
  /** Resolves when the handling under way is through, whatever came of it. */
  readonly handled: () => Promise<void>;
}

/** A worker renews its hold on a message for as long as the handling takes, and finds what killed takers left behind. */
function startTaker<Message>(
  backend: Backend,
  { queue, read, handle }: Taking<Message>,
  lockDuration: number,
): Taker<Message> {
  let taken = 0;
  let handling: Promise<unknown> = Promise.resolve();
  let fail: (error: unknown) => void;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  const worker = backend.worker<Message, null>(
    queue,
    async (job, token) => {
      try {
        const message = read(job);
        if (message === undefined) return null;
        handling = Promise.resolve(handle(message));
        await handling;
      } catch (error) {
        if (error instanceof RefusedMessageError) throw new UnrecoverableError(error.message);
        void worker.pause(true);
        // Where the backend is away even for that, the message is free again when its lock is over.
        await job.moveToWait(token).catch(() => undefined);
        fail(error);
        throw new WaitingError();
      }
      taken += 1;
      return null;
    },
    takerOptions(lockDuration),
  );
  worker.on("error", () => undefined);
  void worker
    .waitUntilReady()
    .then(() => worker.run())
    .catch((error: unknown) => fail(error));
  return {
    worker,
    failure,
    get taken() {
      return taken;
    },
    handled: () =>
      handling.then(
        () => undefined,
        () => undefined,
      ),
  };
}

const takerOptions = (lockDuration: number): JobWorkerOptions => ({
  concurrency: 1,
  lockDuration,
  maxStalledCount: MOST_STALLS,
  stalledInterval: STALLED_MS,
  drainDelay: 1,
  runRetryDelay: RETRY_MS,
});

/** Resolves when nothing waits, and nothing that is held has come free for a while. */
async function nothingLeft<Message>(queue: JobQueue<Message>, taker: Taker<Message>, ask: Ask): Promise<void> {
  let { taken } = taker;
  let since = Date.now();
  for (;;) {
    const { waiting = 0, active = 0 } = await ask(queue.getJobCounts("waiting", "active"));
    if (waiting + active === 0 || taker.worker.closing) return;
    if (waiting > 0 || taker.taken > taken) [taken, since] = [taker.taken, Date.now()];
    if (Date.now() - since > PATIENCE_MS) return;
    await pause(LOOK_AGAIN_MS);
  }
}

/** A consumer of somebody's own may have failed at a message: it waits again. */
async function returnFailed<Message>(queue: JobQueue<Message>, ask: Ask): Promise<void> {
  for (const job of await ask(queue.getJobs(["failed"]))) await ask(job.retry("failed"));
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
