import type { FirmAspect } from "../reciprocal-pair.js";
import type { Mean } from "../combined-score.js";

/** What is said of two sides, in one language. Values arrive formatted. */
export interface TwoSidesMessages {
  /** What a criterion costs, and where it would bring the firm. */
  readonly shortfall: (values: { criterion: string; lost: string; rank: string }) => string;
  readonly nothingLost: string;
  /** Where the firm would stand if it met what excludes it. */
  readonly rankIfMet: (values: { rank: string; firms: string }) => string;
  readonly combined: (values: { combined: string; mean: string; score: string; firmScore: string }) => string;
  readonly mean: Readonly<Record<Mean, string>>;
  readonly aspect: Readonly<Record<FirmAspect, string>>;
  readonly order: (values: { share: string }) => string;
  readonly orderUnknown: (values: { utility: string }) => string;
  readonly noTurnover: string;
  readonly distance: (values: { km: string }) => string;
  readonly distanceUnknown: (values: { utility: string }) => string;
  readonly principalActivity: (values: { activity: string }) => string;
  readonly otherActivity: (values: { activity: string; position: string }) => string;
}
