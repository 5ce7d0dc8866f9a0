import { inject } from "vitest";
import { createLog } from "../../src/operations/index.js";
import { startWorker, type WorkerOptions, type WorkerService } from "../../src/processors/index.js";
import type { Backend } from "../../src/queues/index.js";

/** Time a test's worker gets to finish what it does. */
const CLOSE_MS = 5_000;

/** Starts a worker in this process; its threads run the sources. */
export async function startTestWorker(backend: Backend, options: Partial<WorkerOptions> = {}) {
  const log = options.log ?? createLog("silent");
  const worker: WorkerService = await startWorker(backend, {
    threads: 2,
    threadFile: inject("scoringThread"),
    ...options,
    log,
  });
  return { ...worker, close: (deadlineMs = CLOSE_MS) => worker.close(deadlineMs) };
}
