import type { CriterionId } from "../../domain/index.js";
import type { ConstraintId } from "../../eligibility/index.js";
import type { PluralCategory } from "../plural-form.js";

/** What a sentence counts: whether the language takes the number for one. */
interface Counted {
  readonly isOne: boolean;
}

/** Everything an explanation says, in one language. Values arrive formatted. */
export interface Messages {
  /** What stands between a name and its sentence: French puts a no-break space before the colon. */
  readonly colon: string;
  readonly criteria: Readonly<Record<CriterionId, string>>;
  /** Why a firm was excluded, as the label of a count. */
  readonly excluded: Readonly<Record<ConstraintId, string>>;
  /** What a hard constraint asks about, as something to verify. */
  readonly subject: Readonly<Record<ConstraintId, string>>;
  /** A sentence for one violated constraint. */
  readonly violation: Readonly<Record<ConstraintId, (values: { required: string; actual: string }) => string>>;

  readonly score: (values: { score: string; parts: string }) => string;
  /** The category is that of the eligible firms. */
  readonly place: (values: { rank: string; eligible: string; category: PluralCategory }) => string;
  readonly base: string;
  readonly sameActivity: (values: { offered: string }) => string;
  readonly activityBelow: (values: { offered: string; asked: string }) => string;
  readonly commonNode: (values: { offered: string; asked: string; common: string }) => string;
  readonly affineBranches: (values: { offered: string; asked: string; one: string; another: string }) => string;
  readonly nothingCommon: (values: { offered: string; asked: string }) => string;
  readonly distance: (values: { km: string; from: string; to: string }) => string;
  readonly samePlace: (values: { place: string }) => string;
  readonly distanceUnknown: (values: { utility: string }) => string;
  readonly covered: Readonly<Record<"national" | "regions" | "radius", string>>;
  readonly orderShare: (values: { share: string; value: string; turnover: string }) => string;
  readonly noTurnover: string;
  readonly turnoverUnknown: (values: { value: string; utility: string }) => string;
  readonly workedHere: (values: { place: string }) => string;
  readonly workedNear: (values: { km: string; place: string }) => string;
  readonly profileWords: (values: { words: string }) => string;
  readonly noWords: string;
  readonly bestReference: (values: { title: string; words: string }) => string;
  readonly noReferences: string;
  readonly similarReferences: (values: Counted & { similar: string; references: string }) => string;
  readonly latest: (values: { date: string }) => string;
  readonly referencesUnknown: (values: { utility: string }) => string;
  readonly closestOrder: (values: { closest: string; value: string }) => string;
  readonly ordersUnknown: (values: { value: string; utility: string }) => string;
  readonly noAreas: string;
  readonly areas: (values: Counted & { areas: string }) => string;
  readonly areasUnknown: (values: { utility: string }) => string;
  readonly certificationsHeld: (values: { held: string; preferred: string }) => string;
  readonly noCertification: (values: { preferred: string }) => string;
  readonly certificationsUnknown: (values: { preferred: string; utility: string }) => string;
  readonly toVerify: (values: { subjects: string }) => string;
  readonly tied: string;
  readonly notRanked: (values: { score: string }) => string;
  readonly here: string;
}
