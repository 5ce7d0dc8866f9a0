import type { ResolvedNeed } from "@wasl/matcher";
import type { Conclusion } from "../analyses/index.js";
import type { AnalysisQuestion } from "../contracts/index.js";
import type { ScoringTask } from "./task.js";

/** Against what a question is answered. */
export type Inputs = Omit<ScoringTask, "needs">;

/** Some needs that a thread is to look at. */
export interface LookTask extends Inputs {
  readonly question: AnalysisQuestion;
  readonly needs: readonly ResolvedNeed[];
}

/** A part a need, each as JSON: what others only pass on, they need not read. */
export type LookResult = readonly string[];

/** What was found of all needs, to be brought together. */
export interface ConcludeTask extends LookTask {
  /** One for each need. */
  readonly parts: readonly string[];
  /** What became of pairs before, for an allocation: a snapshot that `decodePast` reads. */
  readonly past?: Uint8Array | undefined;
}

/** A conclusion, its findings as lists of lines that `readFindingLines` reads, so that they can be read a list at a time. */
export interface ConcludeResult {
  readonly found: readonly Uint8Array[];
  readonly summary: Conclusion["summary"];
}
