import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
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
    const dead = await deadOwner(file);
    if (dead !== undefined) await takeAway(file, dead);
    else if (Date.now() > deadline)
      throw new Error(`Another wasl command holds ${file}. Remove it if none is running.`);
    else await pause(RETRY_MS);
  }
}

/** The lock is there with its owner's id in it or not at all, whenever its owner is killed. */
async function tryAcquire(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function deadOwner(file: string): Promise<string | undefined> {
  const owner = await readFile(file, "utf8").catch(() => "");
  return owner === "" || isAlive(Number(owner)) ? undefined : owner;
}

/** Takes a dead owner's lock away, and no other: another process may have done so since and hold a lock of its own. */
async function takeAway(file: string, dead: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, "utf8")) !== dead) await link(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    await rm(aside, { force: true });
  }
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
