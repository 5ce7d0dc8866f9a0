import { spawn } from "node:child_process";
import { once } from "node:events";

/** So many times as long as a process takes to start, a job's lock holds, but at least so many ms. */
const STARTS = 4;
const LEAST_LOCK_MS = 1_500;

/**
 * How long locks hold in a campaign, in ms: short, so that it need not wait, and on a busy machine longer, since a process that
 * gets no time looks as if it were dead.
 */
export async function measureLockMs(program: string): Promise<number> {
  const started = performance.now();
  await once(spawn(process.execPath, [program], { stdio: "ignore" }), "exit");
  return Math.max(LEAST_LOCK_MS, Math.round(STARTS * (performance.now() - started)));
}
