import type { ResolvedNeed, ScoringProfile } from "@wasl/matcher";
import type { PackId } from "../contracts/index.js";

/** What a scoring thread is given: some needs and everything they are ranked against. */
export interface ScoringTask {
  readonly pack: PackId;
  readonly profile: ScoringProfile;
  readonly register: SharedRegister;
  readonly needs: readonly ResolvedNeed[];
  /** Firms a need; absent, the need's own wish, else the matcher's default. */
  readonly topK?: number | undefined;
}

/** A register's snapshot in memory that all threads of the process see. */
export interface SharedRegister {
  readonly hash: string;
  readonly content: SharedArrayBuffer;
}

/** For each need its ranking, written as `rankingLines` does. */
export type ScoringResult = readonly string[];
