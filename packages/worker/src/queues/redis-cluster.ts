import { Cluster, type Redis } from "ioredis";
import { CONNECT_TIMEOUT_MS } from "./defaults.js";

const LONGEST_RETRY_MS = 2_000;

/** Pause before a command is tried again whose slot has no master at the moment. */
const FAILOVER_MS = 200;

/** Tries of such a command: a cluster chooses another master within seconds, and a person needs minutes. */
const MOST_TRIES = 1_000;

/** Where the queues of a Redis are. */
export interface RedisPlace {
  readonly client: Redis;
  /** What the keys of queues begin with. */
  readonly prefix: string;
}

/**
 * One server as it is; of a cluster, to which this server may belong, all nodes. There the queues share one slot, since a run
 * and its shards, and the lists between which a job moves, are changed by one script. Snapshots lie where their names put them.
 */
export async function placeOf(node: Redis, namespace: string): Promise<RedisPlace> {
  if (!(await isClusterNode(node))) return { client: node, prefix: namespace };
  const cluster = await connectCluster(node).finally(() => node.disconnect());
  // Nothing is used of it that one server does not have as well.
  return { client: cluster as unknown as Redis, prefix: `{${namespace}}` };
}

/** A user that may not ask has a server that is no cluster: the users that `wasl acl` makes know no keys of one. */
async function isClusterNode(client: Redis): Promise<boolean> {
  const info = await client.info("cluster").catch(() => "");
  return /^cluster_enabled:1/m.test(info);
}

/** With the node's user, password and certificates. */
async function connectCluster({ options }: Redis): Promise<Cluster> {
  const { host = "127.0.0.1", port = 6379, username, password, tls } = options;
  const login = { username, password, tls, connectTimeout: CONNECT_TIMEOUT_MS, maxRetriesPerRequest: null };
  const cluster = new Cluster([{ host, port }], {
    lazyConnect: true,
    redisOptions: login,
    clusterRetryStrategy: (times) => Math.min(times * 100, LONGEST_RETRY_MS),
    retryDelayOnFailover: FAILOVER_MS,
    retryDelayOnClusterDown: FAILOVER_MS,
    maxRedirections: MOST_TRIES,
  });
  cluster.on("error", () => undefined);
  await cluster.connect();
  return cluster;
}
