import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, processStatus } from "./process-status.js";

/** What a running server writes about itself. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Reads `postmaster.pid` of a data directory; undefined when no server runs there. A file left by a dead server, or whose
 * process id now belongs to another program, counts as no server.
 */
export async function runningPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const text = await readFile(postmasterFile(dataDirectory), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n").map(Number);
  if (!pid || !port || !isAlive(pid)) return undefined;
  return (await isPostgres(pid)) ? { pid, port } : undefined;
}

export const postmasterFile = (dataDirectory: string) => join(dataDirectory, "postmaster.pid");

/** A process id that no system hands out. */
const NOBODYS_PID = "2147483646";

/**
 * Prepares the file of a server that no longer runs for the next start. PostgreSQL believes a process id that is in use again,
 * or that nobody reaped, so one that belongs to nobody is put in its place. The file itself stays: with what it says about
 * shared memory, PostgreSQL makes sure that nothing of the old server is left.
 */
export async function disownStaleFile(dataDirectory: string): Promise<void> {
  const file = postmasterFile(dataDirectory);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) await writeFile(file, [NOBODYS_PID, ...text.split("\n").slice(1)].join("\n"));
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === "win32") return true;
  const status = await processStatus(pid);
  return status !== undefined && status.name.includes("postgres") && !status.isZombie;
}
