import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { isAlive } from "./folder-lock.js";

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

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === "win32") return true;
  const { stdout } = await promisify(execFile)("ps", ["-o", "comm=", "-p", String(pid)]).catch(() =>
    readFile(`/proc/${pid}/comm`, "utf8").then((stdout) => ({ stdout })),
  );
  return stdout.includes("postgres");
}
