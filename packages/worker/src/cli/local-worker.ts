import { SHARDS_QUEUE } from "../contracts/index.js";
import { createLog } from "../operations/index.js";
import { startWorker } from "../processors/index.js";
import type { Session } from "./backend-session.js";

/** True when a worker takes the shards of this backend. */
export async function hasWorker({ backend }: Session): Promise<boolean> {
  return (await backend.queue(SHARDS_QUEUE).getWorkersCount()) > 0;
}

/** Does the work of a command in the command's own process while `work` goes on. Only warnings and errors are logged. */
export async function withLocalWorker<T>({ backend, config }: Session, work: () => Promise<T>): Promise<T> {
  const { threads, lockMs, keepDays, shutdownMs } = config;
  const level = config.logLevel === "info" ? "warn" : config.logLevel;
  const worker = await startWorker(backend, { log: createLog(level), threads, lockMs, keepDays });
  try {
    return await work();
  } finally {
    await worker.close(shutdownMs);
  }
}
