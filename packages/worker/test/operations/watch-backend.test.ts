import { once } from "node:events";
import { Redis } from "ioredis";
import { expect, it } from "vitest";
import { startRedisServer } from "../../../../test-support/redis-server.js";
import { createWorkerEvents, watchBackend } from "../../src/operations/index.js";
import { openBackend } from "../../src/queues/index.js";

const LOOK_EVERY_MS = 20;
const MB = 1_000_000;

it("tells of each warning once, when it comes up: at the start, and as memory runs short", async () => {
  const server = await startRedisServer(["--appendonly", "no", "--maxmemory-policy", "allkeys-lru"]);
  const [backend, admin, events] = [
    await openBackend({ url: server.url }),
    new Redis(server.url),
    createWorkerEvents(),
  ];
  const told: string[] = [];
  events.on("backend-warning", ({ warning }) => void told.push(warning));
  const stop = watchBackend(backend, events, LOOK_EVERY_MS);
  while (told.length < 2) await once(events, "backend-warning");
  expect(told).toEqual(["no-persistence", "eviction"]);
  expect((await backend.condition()).memory).toBeUndefined();

  await admin.config("SET", "maxmemory", 100 * MB);
  expect((await backend.condition()).memory).toBeLessThan(0.5);
  const used = Number(/used_memory:(\d+)/.exec(await admin.info("memory"))?.[1]);
  await admin.config("SET", "maxmemory", Math.ceil(used / 0.8));
  await once(events, "backend-warning");
  expect(told).toEqual(["no-persistence", "eviction", "memory"]);
  stop();
  await backend.close();
  admin.disconnect();
  await server.remove();
});
