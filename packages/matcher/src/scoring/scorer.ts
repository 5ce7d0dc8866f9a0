import { CRITERION_IDS, type CriterionId, type ScoringProfile } from "../domain/index.js";
import { compileFormula, type Formula } from "./formula.js";
import { roundScore } from "./rounding.js";
import { shapleyValues } from "./shapley.js";
import { shares } from "./weighted-sum.js";

/** Utilities in the order of {@link CRITERION_IDS}; that of a criterion which does not apply to the need is the unknown utility. */
export type Utilities = ArrayLike<number>;

/** A score split over the criteria that apply, in their order. `base` and the contributions add up to the score. */
export interface SplitScore {
  /** What remains of a formula when every criterion is 0. Always 0 for a weighted sum. */
  readonly base: number;
  readonly contributions: readonly number[];
}

/** Turns utilities into one score. */
export interface Scorer {
  /** The weights of a weighted sum, adding up to 1, by position of the criterion; undefined for a formula. */
  readonly shares: Float64Array | undefined;
  /** Rounded to 12 decimals. */
  score(utilities: Utilities): number;
  /** No utilities between `low` and `high` score higher. The same as the score where these are equal. */
  upperBound(low: Utilities, high: Utilities): number;
  split(utilities: Utilities): SplitScore;
}

/** The weighted sum over the criteria that apply to a need, or the profile's formula. */
export function createScorer(applicable: readonly CriterionId[], profile: ScoringProfile): Scorer {
  const slots = CRITERION_IDS.flatMap((id, slot) => (applicable.includes(id) ? [slot] : []));
  if (profile.formula !== undefined) return new FormulaScorer(compileFormula(profile.formula), slots);
  return new WeightedSumScorer(
    slots,
    CRITERION_IDS.map((id) => profile.criteria[id]?.weight ?? 0),
  );
}

class WeightedSumScorer implements Scorer {
  /** By position of the criterion; 0 for one that does not apply. */
  readonly shares: Float64Array;

  constructor(
    private readonly slots: readonly number[],
    weights: readonly number[],
  ) {
    this.shares = Float64Array.from(shares(weights.map((weight, slot) => (slots.includes(slot) ? weight : 0))));
  }

  score(utilities: Utilities): number {
    let score = 0;
    // Products and sums are rounded alike for all firms, so a score never falls when a utility rises.
    for (let slot = 0; slot < this.shares.length; slot += 1) score += utilities[slot]! * this.shares[slot]!;
    return roundScore(score);
  }

  upperBound(_low: Utilities, high: Utilities): number {
    return this.score(high);
  }

  split(utilities: Utilities): SplitScore {
    return { base: 0, contributions: this.slots.map((slot) => utilities[slot]! * this.shares[slot]!) };
  }
}

class FormulaScorer implements Scorer {
  readonly shares = undefined;

  constructor(
    private readonly formula: Formula,
    private readonly slots: readonly number[],
  ) {}

  score(utilities: Utilities): number {
    return roundScore(this.value(utilities));
  }

  upperBound(low: Utilities, high: Utilities): number {
    return roundScore(this.formula.upperBound(low, high));
  }

  split(utilities: Utilities): SplitScore {
    const worth = (present: number) => this.value(this.withOnly(present, utilities));
    return { base: worth(0), contributions: shapleyValues(this.slots.length, worth) };
  }

  private value(utilities: Utilities): number {
    const value = this.formula.evaluate(utilities);
    return Number.isFinite(value) ? value : 0;
  }

  /** Bit `i` of `present` stands for the criterion in `slots[i]`. */
  private withOnly(present: number, utilities: Utilities): number[] {
    const kept = Array.from(utilities);
    this.slots.forEach((slot, i) => {
      if ((present & (1 << i)) === 0) kept[slot] = 0;
    });
    return kept;
  }
}
