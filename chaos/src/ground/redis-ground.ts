import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { openGate } from "../../../test-support/gate.js";
import { startRedisServer } from "../../../test-support/redis-server.js";
import type { Ground } from "./ground.js";

/** A Redis with its append-only file, behind a gate. */
export async function openRedisGround(): Promise<Ground> {
  const server = await startRedisServer();
  const gate = await openGate(server.url);
  const admin = new Redis(server.url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  admin.on("error", () => undefined);
  return {
    exposedUrl: gate.url,
    directUrl: server.url,
    cut: (share, random) => gate.cut(() => random.chance(share)),
    breakOff: async (share, random) => {
      const doomed = gate.ports.filter(() => random.chance(share));
      const killed = await Promise.all(doomed.map((port) => admin.client("KILL", "ADDR", `127.0.0.1:${port}`)));
      return killed.reduce((sum: number, count) => sum + Number(count), 0);
    },
    restart: async (downfall, downMs) => {
      await server.stop(downfall === "killed" ? "SIGKILL" : "SIGTERM");
      await pause(downMs);
      await server.start();
    },
    close: async () => {
      admin.disconnect();
      await gate.shut();
      await server.remove();
    },
  };
}
