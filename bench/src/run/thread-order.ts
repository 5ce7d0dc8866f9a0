import type { RunTask } from "./run-task.js";

/** What a thread of a run is started with. */
export type AskedOfThread = Omit<RunTask, "snapshot">;

/** The memory that threads share, told once they have started. */
export interface SharedMemory {
  readonly snapshot: SharedArrayBuffer;
  /** One number, on which all threads count: see {@link Parts}. */
  readonly next: SharedArrayBuffer;
}

/** What a thread answers when it is through. */
export interface ThreadResult {
  readonly candidates: number;
  readonly characters: number;
  /** Of each need that the thread answered, its position and the hash of the answer as it was written. */
  readonly hashes: readonly (readonly [position: number, hash: string])[];
}
