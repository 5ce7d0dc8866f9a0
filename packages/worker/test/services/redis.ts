import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { freePort } from "../../src/queues/embedded/server.js";
import { installServer } from "./package-managers.js";
import { onPath } from "./on-path.js";
import { existing, type Service } from "./service.js";

const PROGRAMS = ["redis-server", "valkey-server"];

/** `REDIS_URL`, else a server of this machine on a free port, else one installed first. */
export async function provideRedis(): Promise<Service> {
  if (process.env.REDIS_URL) return existing(process.env.REDIS_URL);
  const program = findProgram() ?? installed();
  return startServer(program);
}

function installed(): string {
  installServer();
  const program = findProgram();
  if (program) return program;
  throw new Error("redis-server was installed but is not on the PATH.");
}

const findProgram = () => PROGRAMS.find(onPath);

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
