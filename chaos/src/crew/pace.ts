import { spawn } from "node:child_process";
import { once } from "node:events";

/** So many times as long as a process takes to start, a job's lock holds. */
const STARTS = 4;

/** Starts that are looked at: the fastest counts, or a campaign that begins at a bad moment would wait all its time. */
const LOOKS = 3;

/** Longer ones, in ms, show nothing more: what a worker must do in time is to renew its locks, for which it need not start. */
const MOST_LOCK_MS = 8_000;
const LEAST_LOCK_MS = 1_500;

/**
 * How long locks hold in a campaign, in ms: short, so that it need not wait, and on a busy machine longer, since a process that
 * gets no time looks as if it were dead.
 */
export async function measureLockMs(program: string): Promise<number> {
  const starts: number[] = [];
  while (starts.length < LOOKS) starts.push(await timeStart(program));
  return Math.round(Math.min(MOST_LOCK_MS, Math.max(LEAST_LOCK_MS, STARTS * Math.min(...starts))));
}

async function timeStart(program: string): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, [program], { stdio: "ignore" }), "exit");
  return performance.now() - started;
}
