import { Queue, QueueEvents, Worker } from "bullmq";
import { Redis } from "ioredis";
import { createRedisSnapshots } from "../snapshots/index.js";
import {
  asBullProcessor,
  type Backend,
  type BackendOptions,
  type JobProcessor,
  type JobQueue,
  type JobWorkerOptions,
} from "./backend.js";
import { CONNECT_TIMEOUT_MS, DEFAULT_NAMESPACE } from "./defaults.js";
import { within } from "./deadline.js";
import { BackendUnreachableError } from "./errors.js";
import { withoutCredentials } from "./address.js";

const LONGEST_RETRY_MS = 2_000;

/** Opens a Redis or Valkey. Throws {@link BackendUnreachableError} when it does not answer within a few seconds. */
export async function openRedis(url: string, options: BackendOptions): Promise<Backend> {
  const client = await connect(url);
  const prefix = options.namespace ?? DEFAULT_NAMESPACE;
  const queues = new Map<string, Queue>();
  const shared = { connection: client, prefix };
  return {
    kind: "redis",
    address: withoutCredentials(url),
    snapshots: createRedisSnapshots(client, prefix, options.keepDays),
    queue: <D, R>(name: string) => {
      const queue = queues.get(name) ?? muted(new Queue(name, shared));
      queues.set(name, queue);
      return queue as unknown as JobQueue<D, R>;
    },
    worker: <D, R>(name: string, processor?: JobProcessor<D, R>, workerOptions?: JobWorkerOptions) =>
      new Worker<D, R, string>(name, asBullProcessor(processor), { ...workerOptions, ...shared, autorun: false }),
    events: (name) => muted(new QueueEvents(name, { ...shared, autorun: false })),
    warnings: () => redisWarnings(client),
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      client.disconnect();
    },
  };
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
    const answer = client.connect().then(() => client.ping());
    if (!(await within(CONNECT_TIMEOUT_MS, answer))) throw new Error("it accepts connections but does not answer");
  } catch (closed) {
    client.disconnect();
    throw new BackendUnreachableError(withoutCredentials(url), { cause: reason ?? closed });
  }
  connected = true;
  return client;
}

/** Settings of a Redis that decide whether a queue survives. */
export interface RedisSettings {
  readonly appendonly: string;
  readonly save: string;
  readonly "maxmemory-policy": string;
}

/** What an operator should know about these settings. */
export function warningsAbout(settings: RedisSettings): string[] {
  const { appendonly, save } = settings;
  const eviction = settings["maxmemory-policy"];
  return [
    ...(appendonly === "no" && save === ""
      ? ["Redis keeps nothing on disk: queued runs are lost when it stops. Set appendonly yes."]
      : []),
    ...(appendonly === "no" && save !== ""
      ? ["Redis saves only from time to time: the last minutes are lost when it stops. Set appendonly yes."]
      : []),
    ...(eviction === "noeviction"
      ? []
      : [`Redis evicts keys when full (${eviction}): jobs can vanish. Set maxmemory-policy noeviction.`]),
  ];
}

/** A server that hides its settings is not warned about. */
async function redisWarnings(client: Redis): Promise<string[]> {
  const setting = async (name: keyof RedisSettings) => (await client.config("GET", name))[1] ?? "";
  try {
    const [appendonly, save, eviction] = await Promise.all([
      setting("appendonly"),
      setting("save"),
      setting("maxmemory-policy"),
    ]);
    return warningsAbout({ appendonly, save, "maxmemory-policy": eviction });
  } catch {
    return [];
  }
}
