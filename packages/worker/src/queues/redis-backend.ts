import { Queue, QueueEvents, Worker } from "bullmq";
import { Redis } from "ioredis";
import { createRedisSnapshots } from "../snapshots/index.js";
import {
  asBullProcessor,
  telemetryOf,
  type Backend,
  type BackendOptions,
  type JobProcessor,
  type JobQueue,
  type JobWorkerOptions,
} from "./backend.js";
import { CONNECT_TIMEOUT_MS, DEFAULT_NAMESPACE } from "./defaults.js";
import { within } from "./deadline.js";
import { BackendUnreachableError } from "./errors.js";
import { redisCondition } from "./redis-condition.js";
import { withoutCredentials } from "./address.js";

const LONGEST_RETRY_MS = 2_000;

/** Opens a Redis or Valkey. Throws {@link BackendUnreachableError} when it does not answer within a few seconds. */
export async function openRedis(url: string, options: BackendOptions): Promise<Backend> {
  const client = await connect(url);
  const prefix = options.namespace ?? DEFAULT_NAMESPACE;
  const queues = new Map<string, Queue>();
  const queue = <D, R>(name: string) => {
    const known = queues.get(name) ?? muted(new Queue(name, shared));
    queues.set(name, known);
    return known as unknown as JobQueue<D, R>;
  };
  const shared = { connection: client, prefix, ...telemetryOf(options) };
  return {
    kind: "redis",
    address: withoutCredentials(url),
    snapshots: createRedisSnapshots(client, prefix, options.keepDays),
    queue,
    present: (name, ids) => presentOn(client, ids, (id) => queue(name).toKey(id)),
    worker: <D, R>(name: string, processor?: JobProcessor<D, R>, workerOptions?: JobWorkerOptions) =>
      new Worker<D, R, string>(name, asBullProcessor(processor), { ...workerOptions, ...shared, autorun: false }),
    events: (name) => muted(new QueueEvents(name, { connection: client, prefix, autorun: false })),
    condition: () => redisCondition(client),
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      client.disconnect();
    },
  };
}

/** Mostly all are there, which one answer says. */
async function presentOn(client: Redis, ids: readonly string[], key: (id: string) => string): Promise<Set<string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || (await client.exists(wanted.map(key))) === wanted.length) return new Set(wanted);
  const found = await Promise.all(wanted.map((id) => client.exists(key(id))));
  return new Set(wanted.filter((_, i) => found[i] === 1));
}

/** Connection errors reach the caller through the operation that fails; an unheard `error` event would end the process. */
function muted<T extends { on(event: "error", listener: () => void): unknown }>(emitter: T): T {
  emitter.on("error", () => undefined);
  return emitter;
}

/** One attempt decides at the start; once connected, a lost connection is sought again for ever, as BullMQ expects. */
async function connect(url: string): Promise<Redis> {
  let connected = false;
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected ? Math.min(times * 100, LONGEST_RETRY_MS) : null),
  });
  let reason: unknown;
  client.on("error", (error) => (reason ??= error));
  try {
    const answer = client.connect().then(() => selectDatabase(client));
    if (!(await within(CONNECT_TIMEOUT_MS, answer))) throw new Error("it accepts connections but does not answer");
  } catch (closed) {
    client.disconnect();
    throw new BackendUnreachableError(withoutCredentials(url), { cause: reason ?? closed });
  }
  connected = true;
  return client;
}

/** The client goes on with database 0 when the server refuses another, and the wrong queues would be served. */
async function selectDatabase(client: Redis): Promise<void> {
  const { db = 0 } = client.options;
  if (db === 0) await client.ping();
  else await client.select(db);
}
