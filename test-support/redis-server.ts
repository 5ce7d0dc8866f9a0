import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../packages/worker/src/queues/embedded/server.js";
import { onPath } from "./on-path.js";
import { foundOrInstalled } from "./package-managers.js";

const PROGRAMS = ["redis-server", "valkey-server"];
const PACKAGES = { "apt-get": "redis-server", dnf: "valkey", apk: "redis", brew: "redis" };
const ADVICE =
  "The tests need a Redis server. Set REDIS_URL to one, or install redis-server (or valkey-server), for example with " +
  "`sudo apt-get install redis-server`, `sudo dnf install valkey`, `sudo apk add redis` or `brew install redis`.";

/** Every write is in the append-only file, and nothing is evicted: what docs/running.md asks of a production server. */
const SETTINGS = ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"];

const LOOK_AGAIN_MS = 20;

/** A Redis of our own on a port of the loopback interface, with its data in a folder of its own. */
export interface RedisServer {
  readonly url: string;
  /** Ends the server with this signal, waits until it is gone, and keeps its data. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /** Starts it again, on the same port with the same data; resolves when it answers. */
  start(): Promise<void>;
  /** Ends the server and removes its data. */
  remove(): Promise<void>;
}

/** Starts the Redis or Valkey of this machine, or one installed first, with further settings as words of its command line. */
export async function startRedisServer(settings: readonly string[] = []): Promise<RedisServer> {
  const program = foundOrInstalled(() => PROGRAMS.find(onPath), PACKAGES, ADVICE);
  const directory = await mkdtemp(join(tmpdir(), "wasl-redis-"));
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", directory, ...SETTINGS, ...settings];
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn(program, args, { stdio: "ignore" });
    await untilAnswering(port);
  };
  const stop = async (signal: "SIGTERM" | "SIGKILL" = "SIGTERM") => {
    const running = server;
    server = undefined;
    if (!running) return;
    const gone = once(running, "exit");
    if (running.kill(signal)) await gone;
  };
  await start();
  const remove = () => stop().finally(() => rm(directory, { recursive: true, force: true }));
  return { url: `redis://127.0.0.1:${port}`, stop, start, remove };
}

/** Resolves when the server answers a PING, which it does once its data are loaded. */
async function untilAnswering(port: number): Promise<void> {
  while (!(await answers(port))) await pause(LOOK_AGAIN_MS);
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    const end = (answered: boolean) => {
      socket.destroy();
      done(answered);
    };
    socket.once("data", (data) => end(data.toString().startsWith("+PONG")));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
  });
}
