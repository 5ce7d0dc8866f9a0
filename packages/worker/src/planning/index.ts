// How is a run split, and who is told what?
export { resolveAudience, UnknownChamberError } from "./audience.js";
export {
  isSetAside,
  owningChamber,
  route,
  type NeedResult,
  type Routed,
  type SetAsideNeed,
  type WrittenRanking,
} from "./routing.js";
export { rankingLines, readResultLines, ResultLinesError, setAsideLine } from "./result-lines.js";
export { LEAST_NEEDS, planShards, type Shard } from "./shards.js";
export { builtInPack } from "./packs.js";
export { ENGINE_VERSION } from "./engine.js";
export {
  addRun,
  BuiltInPackError,
  EmptyRunError,
  requestRun,
  type RequestedRun,
  type RunOrder,
} from "./request-run.js";
export { concerns, isToldEverything } from "./concern.js";
export { findingLines, readFindingLines, type Concern, type UnseenNeed, type WrittenFinding } from "./finding-lines.js";
export {
  refuseUnlessWanted,
  requestAnalysis,
  RunStoppedError,
  type AnalysisOrder,
  type RequestedAnalysis,
} from "./request-analysis.js";
export { clearAway, RunHeldError } from "./clear-away.js";
export { UnknownRunError } from "./unknown-run.js";
export { EXPIRED, isExpired } from "./deadline.js";
export { ANALYSIS_ATTEMPTS, keepFor, RUN_ATTEMPTS, SHARD_ATTEMPTS } from "./retention.js";
export { takeTurns } from "./take-turns.js";
