import type { ConstraintId } from "../../eligibility/index.js";
import type { Barrier } from "../need-gap.js";

/** Everything said of a supply gap, in one language. Values arrive formatted; counts stand behind their names, so that none is inflected. */
export interface Messages {
  readonly inRegion: (values: { region: string }) => string;
  readonly everywhere: string;
  readonly withinKm: (values: { km: string }) => string;
  readonly found: (values: { wanted: string; viable: string; where: string }) => string;
  readonly missing: (values: { missing: string }) => string;
  readonly unserved: string;
  readonly wholeRegister: (values: { firms: string }) => string;
  readonly serving: (values: { firms: string }) => string;
  readonly unplaced: (values: { firms: string }) => string;
  readonly scoreTooLow: string;
  readonly barrier: (values: { label: string; firms: string }) => string;
  /** What stands in the way where no exclusion does. */
  readonly barriers: Readonly<Record<Exclude<Barrier, ConstraintId | "score-too-low"> | "sector-below-floor", string>>;
  readonly nearest: (values: { region: string; firms: string; missing: string; km: string }) => string;
  readonly noRegion: (values: { missing: string }) => string;
}
