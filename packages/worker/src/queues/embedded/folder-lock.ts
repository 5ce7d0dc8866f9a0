import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isGone, ownerIn, thisOwner, type LockOwner } from "./lock-owner.js";

const RETRY_MS = 50;

/** Another process holds a lock, and this one has waited long enough. */
export class LockHeldError extends Error {
  override readonly name = "LockHeldError";

  /** The owner is undefined where the lock does not say whose it is. */
  constructor(lock: string, owner: LockOwner | undefined) {
    const by = owner
      ? `by process ${owner.pid} on ${owner.host} since ${owner.since}`
      : "and does not say by whom: it is damaged, or of another version";
    super(`${lock} is held ${by}. Remove it if no wasl command runs there any more.`);
  }
}

/**
 * Runs `work` while no other process runs under the same lock. A lock is a folder with one file in it, that of its owner: the folder
 * is put in its place whole, which only one process can do, and goes when its owner's file is taken out. Each owner's file has a name
 * that no other has, so whoever takes that of a dead owner away takes nobody else's, however many try. Age says nothing: proper-lockfile,
 * which goes by it, gives the lock of a process that was frozen to another, and then both have it.
 *
 * @throws LockHeldError when another process that may be alive holds it for longer than `deadlineMs`.
 */
export async function underLock<T>(lock: string, deadlineMs: number, work: () => Promise<T>): Promise<T> {
  const name = randomUUID();
  await acquire(lock, name, Date.now() + deadlineMs);
  try {
    return await work();
  } finally {
    await takeOut(lock, name);
  }
}

/** The lock is there with its owner in it or not at all, whenever its owner is killed. */
async function acquire(lock: string, name: string, deadline: number): Promise<void> {
  const draft = `${lock}.${name}`;
  await mkdir(draft);
  try {
    await writeFile(join(draft, name), JSON.stringify(await thisOwner()));
    while (!(await putInPlace(draft, lock))) await awaitChange(lock, deadline);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Windows puts no folder in the place of another, not even of an empty one, and says so with codes of its own. */
const TAKEN: ReadonlySet<string> = new Set([
  ...["ENOTEMPTY", "EEXIST", "ENOTDIR"],
  ...(process.platform === "win32" ? ["EPERM", "EACCES", "EBUSY"] : []),
]);

async function putInPlace(draft: string, lock: string): Promise<boolean> {
  try {
    await rename(draft, lock);
    return true;
  } catch (error) {
    if (TAKEN.has(codeOf(error))) return false;
    throw error;
  }
}

/** Takes a dead owner's file out of the lock, or waits for a moment. */
async function awaitChange(lock: string, deadline: number): Promise<void> {
  const holder = await holderOf(lock);
  if (holder?.owner && (await isGone(holder.owner))) return takeOut(lock, holder.name);
  if (holder && Date.now() > deadline) throw new LockHeldError(lock, holder.owner);
  if (!holder) await removeEmpty(lock);
  await pause(RETRY_MS);
}

interface Holder {
  readonly name: string;
  readonly owner: LockOwner | undefined;
}

/** Undefined when nobody holds it any more. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    const [name] = await readdir(lock);
    return name === undefined ? undefined : { name, owner: ownerIn(await readFile(join(lock, name), "utf8")) };
  } catch (error) {
    return codeOf(error) === "ENOENT" ? undefined : { name: "", owner: undefined };
  }
}

async function takeOut(lock: string, name: string): Promise<void> {
  await rm(join(lock, name), { force: true });
  await removeEmpty(lock);
}

/** Meanwhile it went, or became another owner's. */
const PASSING: ReadonlySet<string> = new Set(["ENOENT", ...TAKEN]);

async function removeEmpty(lock: string): Promise<void> {
  await rmdir(lock).catch((error: unknown) => {
    if (!PASSING.has(codeOf(error))) throw error;
  });
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";
