import { setTimeout as pause } from "node:timers/promises";
import { morocco } from "@wasl/matcher/morocco";
import type { Backend } from "@wasl/worker";
import { findingsQueue, resultsQueue } from "../queues.js";

const LOOK_AGAIN_MS = 100;

/** Looks in a row that must find nothing: what a process that was frozen still does comes within a moment. */
const QUIET_LOOKS = 5;

/** Resolves with true when consumers have taken all there is on the chambers' queues, with false when the time is over. */
export async function untilDrained(backend: Backend, limit: AbortSignal): Promise<boolean> {
  for (let quiet = 0; !limit.aborted; await pause(LOOK_AGAIN_MS)) {
    quiet = (await unread(backend).catch(() => 1)) === 0 ? quiet + 1 : 0;
    if (quiet === QUIET_LOOKS) return true;
  }
  return false;
}

async function unread(backend: Backend): Promise<number> {
  const queues = morocco.chambers
    .flatMap(({ id }) => [resultsQueue(id), findingsQueue(id)])
    .map((name) => backend.queue(name));
  const counts = await Promise.all(queues.map((queue) => queue.getJobCounts("waiting", "active", "delayed", "failed")));
  return counts.flatMap((count) => Object.values(count)).reduce((sum, count) => sum + count, 0);
}
