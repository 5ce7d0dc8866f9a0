import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { joinEmbeddedPostgres } from "@wasl/worker";
import { ask } from "./ask.js";

/** Enough for every consumer to listen for several chambers. */
const CONNECTIONS = 400;

const LOOK_AGAIN_MS = 50;

/** A PostgreSQL of the campaign's own, from npm. It is started again as soon as it is down, since the campaign attends it. */
export interface PostgresServer {
  readonly url: string;
  /** Ends the server with this signal; resolves when it answers again. */
  restart(signal: "SIGINT" | "SIGKILL"): Promise<void>;
  remove(): Promise<void>;
}

export async function startPostgresServer(): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), "wasl-chaos-"));
  const first = await joinEmbeddedPostgres(directory);
  await ask(first.url, `ALTER SYSTEM SET max_connections = ${CONNECTIONS}`);
  // The last one out stops it, so that it starts with the new setting.
  await first.release();
  const server = await joinEmbeddedPostgres(directory);
  return {
    url: server.url,
    restart: async (signal) => {
      const pid = await postmasterPid(directory);
      process.kill(pid, signal);
      while ((await postmasterPid(directory).catch(() => pid)) === pid || !(await answers(server.url)))
        await pause(LOOK_AGAIN_MS);
    },
    remove: () => server.release().finally(() => rm(directory, { recursive: true, force: true })),
  };
}

async function postmasterPid(directory: string): Promise<number> {
  const [pid = ""] = (await readFile(join(directory, "data", "postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}

const answers = (url: string) =>
  ask(url, "SELECT 1").then(
    () => true,
    () => false,
  );
