// A process that takes a lock again and again, says "alone" each time that nobody else was under it, and at last dies with it.
import { mkdirSync, rmdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { underLock } from "../../../src/queues/embedded/folder-lock.js";

const DEADLINE_MS = 60_000;

async function main(): Promise<void> {
  const [lock = "", inside = "", turns = ""] = process.argv.slice(2);
  for (let left = Number(turns); ; left--) {
    await underLock(lock, DEADLINE_MS, async () => {
      // Fails when another process is here.
      mkdirSync(inside);
      await pause(left % 3);
      rmdirSync(inside);
      process.stdout.write("alone\n");
      if (left === 0) process.kill(process.pid, "SIGKILL");
    });
  }
}

void main();
