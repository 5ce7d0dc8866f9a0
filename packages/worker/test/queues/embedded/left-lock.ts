import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { thisOwner, type LockOwner } from "../../../src/queues/embedded/lock-owner.js";

/** Puts a lock there as its owner would have left it: a process of this machine that has ended, but for what is given. */
export async function leaveLock(lock: string, owner: Partial<LockOwner> = {}): Promise<void> {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  mkdirSync(lock);
  writeFileSync(join(lock, "left"), JSON.stringify({ ...(await thisOwner()), pid, ...owner }));
}
