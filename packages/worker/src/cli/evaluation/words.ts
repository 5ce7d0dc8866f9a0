import type { WarningCode } from "@wasl/fixtures";

/** The words around the figures. */
export interface EvaluationWords {
  readonly measure: string;
  readonly all: string;
  /** Needs whose winner was new to its buyer: the column repeat_buyer, value 0. */
  readonly newPairs: string;
  readonly repeatPairs: string;
  readonly group: string;
  readonly difference: string;
  readonly outcome: string;
  readonly wins: string;
  readonly losses: string;
  readonly notRanked: string;
  readonly base: string;
  needs(count: number): string;
  found(found: number, relevant: number): string;
  intervals(percent: number, resamples: number, byBuyer: boolean): string;
  test(permutations: number): string;
  corrected(pairs: number): string;
  warning(code: WarningCode, count: number, of: number): string;
  top(changed: number, of: number, entered: number): string;
  change(entered: number, left: number, moved: number): string;
  criterion(label: string, change: string, passed: number): string;
  onlyTies(passed: number): string;
  excludedFirm(system: string, constraints: string): string;
  excludedPassed(system: string, constraints: string): string;
}
