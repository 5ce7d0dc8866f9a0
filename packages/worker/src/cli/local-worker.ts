import { SHARDS_QUEUE } from "../contracts/index.js";
import { createLog } from "../operations/index.js";
import { startWorker } from "../processors/index.js";
import { isRefused } from "../queues/index.js";
import type { Session } from "./backend-session.js";
import { tell } from "./output.js";

/** Says so when nobody does the runs of this backend. */
export async function tellWithoutWorker({ backend }: Session): Promise<void> {
  if ((await backend.queue(SHARDS_QUEUE).getWorkersCount().catch(unknownIfRefused)) > 0) return;
  tell("No worker is running on this backend: runs wait until one is started with wasl worker.");
}

/** Who may not see the workers is not told that there are none. */
function unknownIfRefused(error: unknown): number {
  if (isRefused(error)) return Infinity;
  throw error;
}

/** Does the work of a command in the command's own process while `work` goes on. Only warnings and errors are logged. */
export async function withLocalWorker<T>({ backend, config, signal }: Session, work: () => Promise<T>): Promise<T> {
  const { threads, patienceMs, threadMb, lockMs, keepDays, secret, shutdownMs } = config;
  const level = config.logLevel === "info" ? "warn" : config.logLevel;
  const worker = await startWorker(backend, {
    log: createLog(level),
    threads,
    patienceMs,
    threadMb,
    lockMs,
    keepDays,
    secret,
  });
  try {
    return await work();
  } finally {
    if (signal.aborted)
      tell(`Finishing what is under way, for at most ${shutdownMs / 1_000} s. Ctrl-C ends it at once.`);
    await worker.close(shutdownMs);
  }
}
