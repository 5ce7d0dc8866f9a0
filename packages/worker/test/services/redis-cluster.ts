import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { freePort } from "../../src/queues/embedded/server.js";
import { startRedisServer, type RedisServer } from "../../../../test-support/redis-server.js";

const SLOTS = 16_384;

const LOOK_AGAIN_MS = 20;

/** A Redis Cluster of our own on the loopback interface. */
export interface RedisCluster {
  /** Of one of its nodes. */
  readonly url: string;
  /** Ends its nodes and removes their data. */
  remove(): Promise<void>;
}

/** Starts so many masters that share the slots; resolves when the cluster serves. */
export async function startRedisCluster(masters = 3): Promise<RedisCluster> {
  const buses = await Promise.all(Array.from({ length: masters }, () => freePort()));
  const servers = await Promise.all(
    buses.map((bus) => startRedisServer(["--cluster-enabled", "yes", "--cluster-port", String(bus)])),
  );
  const nodes = servers.map(({ url }) => new Redis(url));
  try {
    await join(servers, nodes, buses);
  } finally {
    nodes.forEach((node) => node.disconnect());
  }
  return {
    url: servers[0]!.url,
    remove: () => Promise.all(servers.map((server) => server.remove())).then(() => undefined),
  };
}

async function join(servers: readonly RedisServer[], nodes: readonly Redis[], buses: readonly number[]): Promise<void> {
  const bound = (index: number) => Math.floor((index * SLOTS) / nodes.length);
  for (const [i, node] of nodes.entries()) {
    await node.call("CLUSTER", "ADDSLOTSRANGE", String(bound(i)), String(bound(i + 1) - 1));
    const { port } = new URL(servers[i]!.url);
    if (i > 0) await nodes[0]!.call("CLUSTER", "MEET", "127.0.0.1", port, String(buses[i]!));
  }
  for (const node of nodes) while (!(await serves(node))) await pause(LOOK_AGAIN_MS);
}

const serves = async (node: Redis) => String(await node.call("CLUSTER", "INFO")).includes("cluster_state:ok");
