import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import pLimit from "p-limit";
import { Piscina } from "piscina";
import { IDLE_MS } from "../snapshots/index.js";
import { createPatience } from "./patience.js";
import { asScoringFailure, ScoringFailure } from "./scoring-failure.js";
import type { ConcludeResult, ConcludeTask, LookResult, LookTask } from "./analysis-task.js";
import type { ScoringResult, ScoringTask } from "./task.js";

/** Threads that score, so that the event loop stays free to renew locks. */
export interface ScoringPool {
  readonly threads: number;
  /**
   * @throws ScoringFailure when the thread could not, ScoringStoppedError when the pool is closed first, and an AbortError when
   * the signal says to stop.
   */
  score(task: ScoringTask, signal?: AbortSignal): Promise<ScoringResult>;
  /** Looks at needs for an analysis. Throws what `score` throws. */
  look(task: LookTask, signal?: AbortSignal): Promise<LookResult>;
  /** Brings together what was found of all needs. Throws what `score` throws. */
  conclude(task: ConcludeTask, signal?: AbortSignal): Promise<ConcludeResult>;
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
  /** Longest time a task may take, in ms. A thread that takes longer is ended. */
  readonly patienceMs?: number | undefined;
  /** Most memory of a thread for what it computes, in MB; the register is not counted, since all threads share it. */
  readonly threadMb?: number | undefined;
}

/** A need takes milliseconds, over a million firms with texts some tens of them. */
const PATIENCE_MS = 60_000;

/** What is done once for all needs of a run may take as long as so many needs. */
const CONCLUDING_NEEDS = 10;

/** What a thread makes of a register of a million firms, several times over. */
const THREAD_MB = 2_048;

/** Starts a pool of scoring threads; each opens a register the first time it needs it. */
export function createScoringPool(options: ScoringPoolOptions = {}): ScoringPool {
  const threads = options.threads ?? availableParallelism();
  const filename = options.threadFile ?? builtThread();
  // A thread remembers what it made of a register: it must not end when it is idle for a moment, and the memory of a
  // register is free only when every thread that read it has ended.
  const pool = new Piscina<unknown, unknown>({
    filename,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: options.idleMs ?? IDLE_MS,
    concurrentTasksPerWorker: 1,
    // Without a limit, a thread that runs out of memory takes the process and the other threads' work with it.
    resourceLimits: { maxOldGenerationSizeMb: options.threadMb ?? THREAD_MB },
  });
  // A thread may die when its task is over, e.g. out of memory after its time was up: another takes its place.
  pool.on("error", () => undefined);
  let closed = false;
  const patienceMs = options.patienceMs ?? PATIENCE_MS;
  const attempt = async <Result>(task: unknown, { signal, ms = patienceMs, ...how }: Attempt): Promise<Result> => {
    if (closed) throw new ScoringStoppedError();
    signal?.throwIfAborted();
    const patience = createPatience(ms);
    const signals = signal ? [signal, patience.signal] : [patience.signal];
    try {
      return (await pool.run(task, { ...how, signal: AbortSignal.any(signals) })) as Result;
    } catch (error) {
      if (closed) throw new ScoringStoppedError();
      if (signal?.aborted) throw error;
      throw patience.signal.aborted ? new ScoringFailure("too-long") : asScoringFailure(error);
    } finally {
      patience.stop();
    }
  };
  // Patience begins when a thread is free, so tasks wait here and not in the pool.
  const whenFree = pLimit(threads);
  return {
    threads,
    score: (task, signal) => whenFree(attempt<ScoringResult>, task, { signal }),
    look: (task, signal) => whenFree(attempt<LookResult>, task, { signal, name: "look" }),
    conclude: (task, signal) =>
      whenFree(attempt<ConcludeResult>, task, {
        signal,
        name: "conclude",
        ms: patienceMs * CONCLUDING_NEEDS,
      }),
    close: () => {
      closed = true;
      return pool.destroy();
    },
  };
}

/** How a thread is asked. */
interface Attempt {
  readonly signal: AbortSignal | undefined;
  /** Which of the thread's functions is called; the one that ranks when absent. */
  readonly name?: string;
  /** Longest time it may take, when that is not the time of a need. */
  readonly ms?: number;
}

/** Bundles put the thread's file beside their own. */
function builtThread(): string {
  const file = fileURLToPath(new URL("./scoring-thread.js", import.meta.url));
  if (!existsSync(file)) throw new Error(`${file} is missing: the worker was not built.`);
  return file;
}
