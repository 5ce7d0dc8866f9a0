import type { ScoringProfile } from "@wasl/matcher";
import type { AnalysisQuestion } from "../contracts/index.js";
import { UnrecoverableError } from "../queues/index.js";

/** A question that cannot be answered about this run, however often it is tried. */
export class UnanswerableError extends UnrecoverableError {
  override readonly name = "UnanswerableError";
}

/**
 * Finds out whether a question goes with the profile of the run: who asks need not know it.
 *
 * @throws UnanswerableError that says what would be right.
 */
export function refuseUnanswerable(question: AnalysisQuestion, { constraints }: ScoringProfile): void {
  if (question.kind !== "groupings" || question.level === undefined) return;
  const { sectorFloor } = constraints;
  if (question.level < sectorFloor)
    throw new UnanswerableError(
      `The level is ${question.level}, and the profile of this run has a sector floor of ${sectorFloor}: ask for a level from ${sectorFloor} to 1.`,
    );
}
