// Who is introduced to whom, over all needs of a run?
export { allocate, type AllocateOptions, type QuotaAllocation } from "./allocate.js";
export type { SumLimit } from "./sum-limit.js";
export { exposureOf, gini, type Exposure } from "./exposure.js";
export type { Allocation, AllocationNeed, AllocationProblem, Introduced, Option, Quota } from "./problem.js";
export type { QuotaResult } from "./quotas.js";
export { allocateStably, blockingPairs, type BlockingPair, type Liking } from "./stable.js";
