import type { CriterionId } from "../domain/index.js";
import type { CriterionScore } from "../ranking/index.js";
import { roundScore } from "../scoring/index.js";
import type { Pairing } from "./pairing.js";

/** How many of the firms before one do better on a criterion. */
export interface Outdone {
  readonly criterion: CriterionId;
  /** At least 1. */
  readonly better: number;
  /** The firms that were looked at. */
  readonly ahead: number;
}

/** On which criteria firms that are ranked before this one do better, and how many; who they are is not told. */
export function outdoneBy({ explanation, first = [], outdone }: Pairing): readonly Outdone[] {
  if (outdone !== undefined) return outdone;
  const { rank = 1, criteria } = explanation;
  const ahead = first.filter((candidate) => candidate.rank < rank);
  return criteria
    .map(({ criterion, utility }) => ({
      criterion,
      better: ahead.filter((other) => utilityOn(criterion, other.criteria) > roundScore(utility)).length,
      ahead: ahead.length,
    }))
    .filter(({ better }) => better > 0);
}

function utilityOn(criterion: CriterionId, criteria: readonly CriterionScore[]): number {
  return roundScore(criteria.find((one) => one.criterion === criterion)?.utility ?? 0);
}
