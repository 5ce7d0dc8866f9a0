import {
  createPostgresBackend,
  PostgresConnection,
  PostgresQueueBackend,
  withBackend,
  type BackendFactory,
  type PostgresConnectionOptions,
} from "bullmq";
import type { Queue, QueueEvents } from "bullmq";
import { createPostgresSnapshots } from "../snapshots/index.js";
import { withoutCredentials } from "./address.js";
import {
  asBullProcessor,
  telemetryOf,
  type Backend,
  type BackendOptions,
  type JobProcessor,
  type JobQueue,
  type JobWorkerOptions,
  type JobWorker,
} from "./backend.js";
import { CONNECT_TIMEOUT_MS, DEFAULT_NAMESPACE } from "./defaults.js";
import { BackendUnreachableError } from "./errors.js";
import { exclusivelyOnPostgres } from "./exclusively.js";
import { HeardClient, listenHeard } from "./heard-client.js";
import { WritingQueue } from "./writing-queue.js";

/** Longest wait of a worker for a notification, in seconds. */
const LONGEST_WAIT_S = 5;

/**
 * BullMQ's own for one that has a connection of its own, heard and looking again by itself: BullMQ's waits for an hour after its
 * server was away, and a notification that came to no listener meanwhile is not repeated.
 */
const createAttentiveBackend: typeof createPostgresBackend = (name, options, more) => {
  const backend = createPostgresBackend(name, options, more);
  if (backend instanceof PostgresQueueBackend) {
    listenHeard(backend.connection);
    Object.defineProperty(backend, "maximumBlockTimeout", { value: LONGEST_WAIT_S });
  }
  return backend;
};

const { QueueEvents: PostgresQueueEvents, Worker: PostgresWorker } = withBackend(createAttentiveBackend);

/** Connections that all queues of a process share. */
const SHARED_CONNECTIONS = 4;

const PRESENT = "SELECT id FROM job WHERE queue = $1 AND id = ANY($2)";

/** Connections of one worker or event reader, beside the one that listens. */
const WORKER_CONNECTIONS = 2;

/**
 * Opens a PostgreSQL (13 or later) as a queue backend: BullMQ's tables and ours live in one schema, made when absent.
 * Throws {@link BackendUnreachableError} when it does not answer within a few seconds.
 */
export async function openPostgres(url: string, options: BackendOptions): Promise<Backend> {
  const address = withoutCredentials(url);
  const schema = options.namespace ?? DEFAULT_NAMESPACE;
  const settings = {
    connectionString: url,
    schema,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    Client: HeardClient,
  };
  const shared = await connect({ ...settings, max: SHARED_CONNECTIONS, migrate: true }, address);
  const own = { connection: { ...settings, max: WORKER_CONNECTIONS }, autorun: false };
  const queues = new Map<string, Queue>();
  const snapshots = await createPostgresSnapshots(shared.pool, options.keepDays);
  return {
    kind: "postgres",
    address,
    snapshots,
    inputs: () => snapshots,
    queue: <D, R>(name: string) => {
      const queue = queues.get(name) ?? queueOn(shared, name, options);
      queues.set(name, queue);
      return queue as unknown as JobQueue<D, R>;
    },
    present: async (name, ids) => {
      const { rows } = await shared.pool.query<{ id: string }>(PRESENT, [name, ids]);
      return new Set(rows.map(({ id }) => id));
    },
    worker: <D, R>(name: string, processor?: JobProcessor<D, R>, workerOptions?: JobWorkerOptions) =>
      new PostgresWorker<D, R, string>(name, asBullProcessor(processor), {
        ...workerOptions,
        ...own,
        ...telemetryOf(options),
      }) as unknown as JobWorker<D, R>,
    events: (name) => {
      const events = new PostgresQueueEvents(name, own);
      events.on("error", () => undefined);
      return events as unknown as QueueEvents;
    },
    condition: () => Promise.resolve({ memory: undefined, warnings: [] }),
    serveRestricted: () => Promise.resolve(),
    exclusively: exclusivelyOnPostgres(shared.pool, schema),
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await shared.close();
    },
  };
}

async function connect(options: PostgresConnectionOptions, address: string): Promise<PostgresConnection> {
  const connection = new PostgresConnection(options);
  connection.on("error", () => undefined);
  try {
    await connection.waitUntilReady();
    return connection;
  } catch (cause) {
    await connection.close().catch(() => undefined);
    throw new BackendUnreachableError(address, { cause });
  }
}

/** A queue on the shared connection; BullMQ's own factory would open a pool for each queue. */
function queueOn(shared: PostgresConnection, name: string, options: BackendOptions): Queue {
  const onShared: BackendFactory<PostgresQueueBackend, PostgresConnection> = (queueName, queueOptions) =>
    new PostgresQueueBackend(shared, queueName, queueOptions as never, false);
  const queue = new WritingQueue(name, { connection: shared as never, ...telemetryOf(options) }, onShared as never);
  queue.on("error", () => undefined);
  return queue;
}
