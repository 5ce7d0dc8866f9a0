import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import { promisify } from "node:util";
import { z } from "zod";
import { isAlive, processStatus } from "./process-status.js";

const ownerSchema = z.object({
  pid: z.int().min(1),
  /** When the process was started, where its system tells. */
  started: z.string().optional(),
  /** Name of the machine, or of the container. */
  host: z.string(),
  /** The time since the machine was last started, by a name of its own; absent on Windows. */
  boot: z.string().optional(),
  /** Whose ids of processes these are: on Linux a container may have its own. */
  space: z.string().optional(),
  /** RFC 3339: since when it waits for the lock or holds it. */
  since: z.iso.datetime(),
});

/** Who holds a lock: enough for another process to see whether that one still runs, and for a person to find it. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** The owner that a text describes; undefined when it describes none. */
export function ownerIn(text: string): LockOwner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** This process, as the owner of a lock. */
export async function thisOwner(): Promise<LockOwner> {
  const [machine, status] = await Promise.all([thisMachine(), processStatus(process.pid)]);
  const started = status && { started: status.started };
  return { pid: process.pid, ...started, ...machine, since: new Date().toISOString() };
}

/**
 * True when the owner of a lock certainly runs no more: it ran where this process can see it and does not, or on this machine
 * before it was last started. Of a process on another machine, or in another container, nothing is known here.
 */
export async function isGone(owner: LockOwner): Promise<boolean> {
  const { host, boot, space } = await thisMachine();
  const isVisible = owner.boot === boot && owner.space === space && (boot !== undefined || owner.host === host);
  if (isVisible) return !(await runs(owner));
  return owner.host === host && owner.boot !== undefined && boot !== undefined && owner.boot !== boot;
}

async function runs({ pid, started }: LockOwner): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const status = await processStatus(pid);
  if (status === undefined) return true;
  return !status.isZombie && (started === undefined || status.started === started);
}

type Machine = Pick<LockOwner, "host" | "boot" | "space">;

let machine: Promise<Machine> | undefined;

/** It stays the same for as long as a process lives, and macOS tells it through another program. */
function thisMachine(): Promise<Machine> {
  machine ??= describeMachine();
  return machine;
}

async function describeMachine(): Promise<Machine> {
  const [boot, space] = await Promise.all([bootId(), processSpace()]);
  return { host: hostname(), ...(boot !== "" && { boot }), ...(space !== "" && { space }) };
}

async function bootId(): Promise<string> {
  if (process.platform === "linux") return (await textOf("/proc/sys/kernel/random/boot_id")).trim();
  if (process.platform !== "darwin") return "";
  const asked = promisify(execFile)("sysctl", ["-n", "kern.bootsessionuuid"]);
  return (await asked.catch(() => ({ stdout: "" }))).stdout.trim();
}

const processSpace = () => (process.platform === "linux" ? readlink("/proc/self/ns/pid").catch(() => "") : "");

const textOf = (path: string) => readFile(path, "utf8").catch(() => "");
