import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { onPath } from "../../../../test-support/on-path.js";
import { foundOrInstalled } from "../../../../test-support/package-managers.js";
import { freePort } from "../../src/queues/embedded/server.js";
import { existing, type Service } from "./service.js";

const PROGRAMS = ["redis-server", "valkey-server"];
const PACKAGES = { "apt-get": "redis-server", dnf: "valkey", apk: "redis", brew: "redis" };
const ADVICE =
  "The tests need a Redis server. Set REDIS_URL to one, or install redis-server (or valkey-server), for example with " +
  "`sudo apt-get install redis-server`, `sudo dnf install valkey`, `sudo apk add redis` or `brew install redis`.";

/** `REDIS_URL`, else a server of this machine on a free port, else one installed first. */
export async function provideRedis(): Promise<Service> {
  if (process.env.REDIS_URL) return existing(process.env.REDIS_URL);
  return startServer(foundOrInstalled(() => PROGRAMS.find(onPath), PACKAGES, ADVICE));
}

async function startServer(program: string): Promise<Service> {
  const directory = await mkdtemp(join(tmpdir(), "wasl-redis-"));
  const port = await freePort();
  const settings = ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"];
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", directory, ...settings];
  const server = spawn(program, args, { stdio: "ignore" });
  const url = `redis://127.0.0.1:${port}`;
  await untilAnswering(url);
  return { url, stop: () => stop(server, directory) };
}

async function stop(server: ChildProcess, directory: string): Promise<void> {
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  await gone;
  await rm(directory, { recursive: true, force: true });
}

async function untilAnswering(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  client.on("error", () => undefined);
  await client.ping();
  client.disconnect();
}
