import type { Criterion } from "../criteria/index.js";
import { CRITERION_IDS, type ScoringProfile } from "../domain/index.js";
import { compileFormula, type Formula } from "./formula.js";
import { roundScore } from "./rounding.js";
import { shapleyValues } from "./shapley.js";
import { sum, weightedContributions } from "./weighted-sum.js";

/** A score split over the criteria. `base` and the contributions add up to the score. */
export interface SplitScore {
  /** What remains of a formula when every criterion is 0. Always 0 for a weighted sum. */
  readonly base: number;
  readonly contributions: readonly number[];
}

/** Turns the utilities of a need's criteria, in their order, into one score. */
export interface Scorer {
  /** Rounded to 12 decimals. */
  score(utilities: readonly number[]): number;
  split(utilities: readonly number[]): SplitScore;
}

/** The weighted sum over the criteria that apply to a need, or the profile's formula. */
export function createScorer(criteria: readonly Criterion[], profile: ScoringProfile): Scorer {
  return profile.formula === undefined
    ? weightedSumScorer(criteria.map(({ weight }) => weight))
    : formulaScorer(compileFormula(profile.formula), criteria, profile.unknownUtility);
}

function weightedSumScorer(weights: readonly number[]): Scorer {
  return {
    score: (utilities) => roundScore(sum(weightedContributions(utilities, weights))),
    split: (utilities) => ({ base: 0, contributions: weightedContributions(utilities, weights) }),
  };
}

/** A criterion that does not apply to the need takes the unknown utility: the formula needs some value for it. */
function formulaScorer(formula: Formula, criteria: readonly Criterion[], unknownUtility: number): Scorer {
  const evaluate = (utilityOf: (index: number) => number) => {
    const inOrder = CRITERION_IDS.map((id) => {
      const index = criteria.findIndex((criterion) => criterion.id === id);
      return index < 0 ? unknownUtility : utilityOf(index);
    });
    const value = formula.evaluate(inOrder);
    return Number.isFinite(value) ? value : 0;
  };
  return {
    score: (utilities) => roundScore(evaluate((index) => utilities[index] ?? 0)),
    split(utilities) {
      const worth = (present: number) => evaluate((index) => (present & (1 << index) ? (utilities[index] ?? 0) : 0));
      return { base: worth(0), contributions: shapleyValues(utilities.length, worth) };
    },
  };
}
