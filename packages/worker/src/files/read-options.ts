import type { CountryPack } from "@wasl/matcher";
import type { Reject } from "./reject.js";
import type { ReadProgress } from "./sources/source.js";

export interface ReadOptions {
  /** Whose codes, places, chambers and currency the records use. */
  readonly pack: CountryPack;
  /** Return the sound records and the rejects. Without it, one rejected row throws a RejectedInputError with all of them. */
  readonly allowRejects?: boolean;
  /** Takes each sound record in place of the result's `records`, which then stay empty: for files larger than the memory. */
  readonly onRecord?: (record: unknown) => void;
  /** ISO 4217 code of the run's amounts; when absent, the first record that names one decides. */
  readonly currency?: string;
  /** Told how many bytes were read, of how many. */
  readonly onProgress?: ReadProgress;
  /** Share of the heap in use, in [0, 1]; reading stops with an error before it is full. Measured when absent. */
  readonly heapInUse?: () => number;
}

export interface ReadResult<T> {
  readonly records: T[];
  /** What was wrong, at most a thousand faults; {@link unlisted} counts the others. */
  readonly rejects: readonly Reject[];
  /** What an officer should look at although it was read. */
  readonly warnings: readonly Reject[];
  /** Faults and warnings that were counted and not described. */
  readonly unlisted: number;
  /** Rows that are not blank: the accepted and the rejected ones. */
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** ISO 4217 code of the amounts; undefined when no record has any. */
  readonly currency: string | undefined;
}
