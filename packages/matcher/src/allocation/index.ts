// Who is introduced to whom, over all needs of a run?
export { allocate, type AllocateOptions, type QuotaAllocation } from "./allocate.js";
export type { SumLimit } from "./sum-limit.js";
export { exposureOf, gini, type Exposure } from "./exposure.js";
export type { Allocation, AllocationNeed, AllocationProblem, Introduced, Option, Quota } from "./problem.js";
export type { QuotaResult } from "./quotas.js";
export { allocateStably, blockingPairs, type BlockingPair, type Liking } from "./stable.js";
export {
  renderAccount,
  renderAllocation,
  renderIntroduction,
  renderShortfall,
  type AllocationRenderOptions,
} from "./render.js";
export { allocateRun } from "./run/allocate-run.js";
export { accountFor, type FirmAccount, type MissedReason } from "./run/firm-account.js";
export type { LeftOut } from "./run/left-out.js";
export type {
  Introduction,
  NeedIntroductions,
  PassedOver,
  PassedOverReason,
  PriceOfFairness,
  RunAllocation,
  RunExposure,
  ShareResult,
} from "./run/run-allocation.js";
export { firmFacts, rankedNeed, type FirmFacts, type RankedNeed } from "./run/run-inputs.js";
export type { CapacityRule, History, RunOptions } from "./run/run-options.js";
export { shareName, type Share, type ShareOf } from "./run/share.js";
