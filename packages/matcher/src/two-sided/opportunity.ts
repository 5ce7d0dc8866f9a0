import type { PairExplanation } from "../explanation/index.js";
import type { CriterionId } from "../domain/index.js";
import type { ProfileStamp } from "../ranking/index.js";
import type { ReciprocalPair } from "./reciprocal-pair.js";

/** What a firm loses on one criterion of a need, all else as it is. */
export interface Shortfall {
  readonly criterion: CriterionId;
  /** As it is, in [0, 1]. */
  readonly utility: number;
  /** What the score would gain if the utility were 1, above 0, rounded to 12 decimals. */
  readonly lost: number;
  /** The firm's place among all eligible firms with that much more; 1 is best. */
  readonly rank: number;
}

/** A need that a firm may serve, where it stands there among all firms, and what it loses. */
export interface Opportunity extends PairExplanation {
  readonly rank: number;
  /** Greatest loss first. */
  readonly shortfalls: readonly Shortfall[];
  /** Present when a combined score was asked for. */
  readonly reciprocal?: ReciprocalPair;
}

/** A need of the firm's trade that it is excluded from, by constraints that it could meet. */
export interface BarredNeed extends PairExplanation {
  readonly eligible: false;
  /** Its place among all eligible firms and itself, if all violations were gone and nothing else changed. */
  readonly rankIfMet: number;
  readonly shortfalls: readonly Shortfall[];
}

/** The needs that a firm should go for. */
export interface FirmOpportunities {
  readonly supplierId: string;
  readonly profile: ProfileStamp;
  /** How many needs there are in all. */
  readonly needs: number;
  /** Best score first; or best combined score, where one was asked for. */
  readonly opportunities: readonly Opportunity[];
  /** Fewest violations first, then best score. */
  readonly barred: readonly BarredNeed[];
}
