// The whole public API of the matcher.
export { createMatcher, type Matcher, type MatcherOptions, type RankNeedsOptions } from "./match.js";
export { describeIssue, InputError, type Issue, type IssueCode } from "./errors.js";
export * from "./domain/index.js";
export * from "./reference/index.js";
export type * from "./criteria/facts.js";
export { CONSTRAINT_IDS, type ConstraintId, type Violation } from "./eligibility/index.js";
export { coreProfile, defaultProfile, parseProfile, stampOf } from "./profiles/index.js";
export { analyse } from "./text/index.js";
export { compileFormula, type Formula } from "./scoring/index.js";
export {
  createNeedIndex,
  createSupplierIndex,
  openSupplierIndex,
  SupplierIndexBuilder,
  type IndexOptions,
} from "./indexes.js";
export { SnapshotError, type NeedIndex, type SupplierIndex } from "./retrieval/index.js";
export { checkIndex } from "./ranking/index.js";
export type {
  Candidate,
  CriterionScore,
  Effort,
  NeedCandidate,
  NeedRanking,
  ProfileStamp,
  Ranking,
  Standing,
} from "./ranking/index.js";
export {
  colonIn,
  constraintLabel,
  criterionLabel,
  renderCandidate,
  renderExclusion,
  shownScore,
  verificationLabel,
  type PairExplanation,
  type RenderOptions,
  type ShownScore,
} from "./explanation/index.js";
