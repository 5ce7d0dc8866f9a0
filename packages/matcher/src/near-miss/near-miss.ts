import type { Gap, GapSubject } from "./gap.js";
import type { ProgrammeFit } from "./programme-fit.js";

/** A firm that would be among the first `places` of a need if it had not one gap. */
export interface NearMiss {
  readonly needId: string;
  readonly supplierId: string;
  readonly gap: Gap;
  /** The place it would take, 1 is best: what ranking gives once its record is changed and nothing else. */
  readonly rank: number;
  /** The score it would have, rounded to 12 decimals. */
  readonly score: number;
  /** Code of the firm's region, where it is known. */
  readonly region?: string;
  /** The branch of the taxonomy above the firm's principal activity. */
  readonly sector: string;
  /** Programmes that may help to close the gap and whose conditions the firm is not known to miss. */
  readonly programmes: readonly ProgrammeFit[];
}

/** A firm that a certificate would bring among the first: what leverage counts of a near miss. */
export interface Certifiable {
  readonly supplierId: string;
  readonly certification: string;
  /** Code of the firm's region, where it is known. */
  readonly region?: string;
  /** The place it would take if it alone were certified, and the score. */
  readonly rank: number;
  readonly score: number;
}

/** The near misses of one need, best first. */
export interface NeedNearMisses {
  readonly needId: string;
  /** How many first places there are: k. */
  readonly places: number;
  /** The firms that hold these places now; less than `places` where too few are eligible. */
  readonly first: readonly { readonly supplierId: string; readonly score: number }[];
  readonly nearMisses: readonly NearMiss[];
  /** Certifications that the buyer prefers and does not require, where the profile counts them. */
  readonly preferred: readonly string[];
  /** Those of the first that lack one of these, with the score they would have. */
  readonly rising: readonly { readonly supplierId: string; readonly certification: string; readonly score: number }[];
  /** Gaps that more firms have than were listed. */
  readonly cut: readonly GapSubject[];
  /** The firms that lack a certificate, of which there may be many more than were listed. */
  readonly certifiable: readonly Certifiable[];
  /** Certifications that even more firms lack. */
  readonly uncounted: readonly string[];
}
