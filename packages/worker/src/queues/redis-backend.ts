import { QueueEvents, Worker, type Queue } from "bullmq";
import type { Redis } from "ioredis";
import { createRedisSnapshots, MOST_UPLOADED, sharedArea, uploadArea } from "../snapshots/index.js";
import {
  asBullProcessor,
  telemetryOf,
  type Backend,
  type BackendOptions,
  type JobProcessor,
  type JobQueue,
  type JobWorkerOptions,
} from "./backend.js";
import { DEFAULT_NAMESPACE } from "./defaults.js";
import { connectRedis } from "./redis-client.js";
import { exclusivelyOnRedis } from "./exclusively.js";
import { placeOf } from "./redis-cluster.js";
import { redisCondition } from "./redis-condition.js";
import { keepScriptsLoaded } from "./restricted-redis.js";
import { withoutCredentials } from "./address.js";
import { ByteWritingQueue } from "./writing-queue.js";

/** Opens a Redis or Valkey, or the cluster it is a node of. Throws what {@link connectRedis} throws. */
export async function openRedis(url: string, options: BackendOptions): Promise<Backend> {
  const { client: node, restricted } = await connectRedis(url, options.tls);
  const namespace = options.namespace ?? DEFAULT_NAMESPACE;
  const { client, prefix } = await placeOf(node, namespace);
  const queues = new Map<string, Queue>();
  const queue = <D, R>(name: string) => {
    const known = queues.get(name) ?? muted(new ByteWritingQueue(name, shared));
    queues.set(name, known);
    return known as unknown as JobQueue<D, R>;
  };
  const shared = { connection: client, prefix, ...telemetryOf(options), skipMetasUpdate: restricted };
  const snapshots = createRedisSnapshots(client, sharedArea(namespace), options.keepDays);
  const uploads = (chamber: string) =>
    createRedisSnapshots(client, uploadArea(namespace, chamber), options.keepDays, MOST_UPLOADED);
  return {
    kind: "redis",
    address: withoutCredentials(url),
    snapshots,
    inputs: (audience) => (audience === "all" ? snapshots : uploads(audience)),
    queue,
    present: (name, ids) => presentOn(client, ids, (id) => queue(name).toKey(id)),
    worker: <D, R>(name: string, processor?: JobProcessor<D, R>, workerOptions?: JobWorkerOptions) =>
      new Worker<D, R, string>(name, asBullProcessor(processor), { ...workerOptions, ...shared, autorun: false }),
    events: (name) => muted(new QueueEvents(name, { connection: client, prefix, autorun: false })),
    condition: () => redisCondition(client),
    serveRestricted: async (names) => {
      // A queue's settings are written by whoever opens it first, which a chamber may not.
      await Promise.all(names.map((name) => queue(name).waitUntilReady()));
      await keepScriptsLoaded(client);
    },
    exclusively: exclusivelyOnRedis(client, prefix),
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
