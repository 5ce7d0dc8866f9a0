import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

const RETRY_MS = 50;

/** Runs `work` while no other process runs under the same lock file. A lock whose owner is dead is taken over. */
export async function underLock<T>(file: string, deadlineMs: number, work: () => Promise<T>): Promise<T> {
  await acquire(file, Date.now() + deadlineMs);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file: string, deadline: number): Promise<void> {
  while (!(await tryAcquire(file))) {
    if (await ownerIsDead(file)) await rm(file, { force: true });
    else if (Date.now() > deadline)
      throw new Error(`Another wasl command holds ${file}. Remove it if none is running.`);
    else await pause(RETRY_MS);
  }
}

async function tryAcquire(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function ownerIsDead(file: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text !== "" && !isAlive(Number(text));
}

/** True when a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
