import type { CriterionId } from "../domain/index.js";
import type { CriterionFacts } from "../criteria/index.js";
import type { ConstraintId } from "../eligibility/index.js";

/** One criterion's share of a score. */
export interface CriterionScore {
  readonly criterion: CriterionId;
  /** How well the firm fits the need on this criterion, in [0, 1]. */
  readonly utility: number;
  /** The criterion's weight in the profile, not normalised. */
  readonly weight: number;
  /** Its part of the score; the contributions of a candidate (and its base) add up to its score. */
  readonly contribution: number;
  /** The codes and numbers the utility was computed from. */
  readonly facts: CriterionFacts;
}

/** A firm in a ranking. */
export interface Candidate {
  /** 1 is best. */
  readonly rank: number;
  readonly supplierId: string;
  /** Rounded to 12 decimals. */
  readonly score: number;
  readonly criteria: readonly CriterionScore[];
  /** What a formula gives when every criterion is 0; with the contributions it adds up to the score. 0 for a weighted sum. */
  readonly base: number;
  /** Hard constraints that passed only because the register does not know the firm's value. */
  readonly toVerify: readonly ConstraintId[];
  /** True when another firm has exactly this score, so that the tie rule decided between them. */
  readonly tied: boolean;
}

/** A need that a firm may serve. */
export interface NeedCandidate extends Omit<Candidate, "supplierId"> {
  readonly needId: string;
}

/** The best needs for one firm. */
export interface NeedRanking {
  readonly supplierId: string;
  readonly profile: ProfileStamp;
  readonly candidates: readonly NeedCandidate[];
}

/** Which profile computed a result: enough to compute it again. */
export interface ProfileStamp {
  readonly id: string;
  readonly version: number;
  /** SHA-256 of the profile's canonical JSON (RFC 8785), in hex. */
  readonly hash: string;
}

/** The best firms for one need, and what became of the others. */
export interface Ranking {
  readonly needId: string;
  readonly profile: ProfileStamp;
  readonly candidates: readonly Candidate[];
  /**
   * How many firms each hard constraint excluded. A firm that violates several counts once, under the first it violates in
   * the order of {@link CONSTRAINT_IDS}, so that these counts and `eligible` add up to the size of the register.
   */
  readonly excluded: Readonly<Partial<Record<ConstraintId, number>>>;
  /** How many firms passed every hard constraint; the candidates are the best of them. */
  readonly eligible: number;
}
