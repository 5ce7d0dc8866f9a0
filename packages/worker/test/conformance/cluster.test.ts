import { Redis } from "ioredis";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { startRedisCluster, type RedisCluster } from "../services/redis-cluster.js";
import { followRun } from "../../src/operations/index.js";
import { requestRun } from "../../src/planning/index.js";
import { listBatches, takeBatches } from "../../src/publishing/index.js";
import { openBackend } from "../../src/queues/index.js";
import { example } from "./example.js";
import { startTestWorker } from "./test-worker.js";

const { needs, register } = example({ firms: 200, needs: 30, seed: 21 });
const order = { pack: morocco, needs, register, chamber: "all", leastNeeds: 6 };
const namespace = "wasl_cluster_test";

let cluster: RedisCluster;
beforeAll(async () => void (cluster = await startRedisCluster()));
afterAll(() => cluster.remove());

/** What every chamber gets of the run, without the time it was asked for. */
async function published(url: string) {
  const [backend, workers] = [await openBackend({ url, namespace }), await openBackend({ url, namespace })];
  const worker = await startTestWorker(workers);
  const { runId } = await requestRun(backend, order);
  const { state } = await followRun(backend, runId, () => undefined);
  const lists = await Promise.all(morocco.chambers.map(({ id }) => listBatches(backend, id)));
  let taken = 0;
  await takeBatches(backend, "federation", () => void (taken += 1));
  await worker.close();
  await Promise.all([backend.close(), workers.close()]);
  return { state, taken, batches: lists.flat().map((batch) => ({ ...batch, time: "" })) };
}

it("a run on a Redis Cluster gives what it gives on one server, queues in one slot and snapshots in many", async () => {
  const onCluster = await published(cluster.url);
  const onOne = await published(inject("redisUrl"));
  expect(onCluster.state).toBe("done");
  expect(onCluster.batches.length).toBeGreaterThan(morocco.chambers.length);
  expect(onCluster).toEqual(onOne);
  const keys = await keysOfNodes();
  const holding = (part: string) => keys.filter((names) => names.some((name) => name.startsWith(part))).length;
  expect(holding(`{${namespace}}:`)).toBe(1);
  expect(holding(`${namespace}:snapshot:`)).toBeGreaterThan(1);
});

/** The keys of each node of the cluster. */
async function keysOfNodes(): Promise<string[][]> {
  const one = new Redis(cluster.url);
  const nodes = String(await one.call("CLUSTER", "NODES"))
    .trim()
    .split("\n");
  one.disconnect();
  return Promise.all(
    nodes.map(async (line) => {
      const [host = "", port = ""] = line.split(" ")[1]!.split("@")[0]!.split(":");
      const node = new Redis(Number(port), host || "127.0.0.1");
      const keys = await node.keys("*");
      node.disconnect();
      return keys;
    }),
  );
}
