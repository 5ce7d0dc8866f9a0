import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { IDLE_MS } from "../snapshots/index.js";
import type { ScoringResult, ScoringTask } from "./task.js";

/** Threads that score, so that the event loop stays free to renew locks. */
export interface ScoringPool {
  readonly threads: number;
  /** @throws ScoringStoppedError when the pool is closed first. */
  score(task: ScoringTask, signal?: AbortSignal): Promise<ScoringResult>;
  /** Ends the threads, whatever they are doing. */
  close(): Promise<void>;
}

/** The threads were ended before they were through. */
export class ScoringStoppedError extends Error {
  override readonly name = "ScoringStoppedError";
}

/** What a scoring pool may be told. */
export interface ScoringPoolOptions {
  /** As many as the machine has cores when absent. */
  readonly threads?: number | undefined;
  /** The built file that threads load; found beside this module when absent. */
  readonly threadFile?: string | undefined;
  /** Time after which a thread that has nothing to do ends, in ms. */
  readonly idleMs?: number | undefined;
}

/** Starts a pool of scoring threads; each opens a register the first time it needs it. */
export function createScoringPool(options: ScoringPoolOptions = {}): ScoringPool {
  const threads = options.threads ?? availableParallelism();
  const filename = options.threadFile ?? builtThread();
  // A thread remembers what it made of a register: it must not end when it is idle for a moment, and the memory of a
  // register is free only when every thread that read it has ended.
  const pool = new Piscina<ScoringTask, ScoringResult>({
    filename,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: options.idleMs ?? IDLE_MS,
    concurrentTasksPerWorker: 1,
  });
  let closed = false;
  return {
    threads,
    score: (task, signal) =>
      pool.run(task, signal ? { signal } : {}).catch((error: unknown) => {
        throw closed ? new ScoringStoppedError() : error;
      }),
    close: () => {
      closed = true;
      return pool.destroy();
    },
  };
}

/** Bundles put the thread's file beside their own. */
function builtThread(): string {
  const file = fileURLToPath(new URL("./scoring-thread.js", import.meta.url));
  if (!existsSync(file)) throw new Error(`${file} is missing: the worker was not built.`);
  return file;
}
