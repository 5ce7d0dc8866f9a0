import type { Mean } from "./combined-score.js";

/** What a firm looks at in a need: the order's value, where it is, which of its activities it asks for. */
export type FirmAspect = "order" | "distance" | "activity";

/** What one aspect of a need is worth to a firm, and the codes and numbers behind it. */
export interface RegardedAspect {
  readonly aspect: FirmAspect;
  /** In [0, 1]. */
  readonly utility: number;
  readonly weight: number;
  /** Its part of the firm's score; the contributions add up to it. */
  readonly contribution: number;
  /** Annual value / turnover; absent when the turnover is unknown or 0. */
  readonly ratio?: number;
  /** Set when the turnover is known to be 0. */
  readonly turnoverIsNone?: true;
  /** Absent when the register does not know where the firm is. */
  readonly distanceKm?: number;
  /** The activity of the firm that answers the need best. */
  readonly activity?: string;
  /** Where the firm names it, 1 for its principal activity. */
  readonly position?: number;
}

/** What a need is worth to a firm, in [0, 1], rounded to 12 decimals. */
export interface FirmSideScore {
  readonly score: number;
  readonly aspects: readonly RegardedAspect[];
}

/** A need and a firm as both sides see each other; the same numbers whichever side asks. */
export interface ReciprocalPair {
  readonly needId: string;
  readonly supplierId: string;
  readonly mean: Mean;
  /** The mean of both sides, in [0, 1], rounded to 12 decimals. */
  readonly combined: number;
  /** The need's score of the firm, as ranked. */
  readonly score: number;
  readonly firmSide: FirmSideScore;
}

/** A pair among the best of one side by combined score. */
export interface RankedPair extends ReciprocalPair {
  /** 1 is best. */
  readonly rank: number;
}
