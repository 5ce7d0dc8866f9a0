// The worker for programs: ask for runs, do them, and read what a chamber gets. The command `wasl` is built on the same.
export {
  openBackend,
  openTelemetry,
  joinEmbeddedPostgres,
  BackendUnreachableError,
  isConnectionLost,
  type Backend,
  type BackendKind,
  type BackendOptions,
  type EmbeddedPostgres,
  type Telemetry,
} from "./queues/index.js";
export {
  requestAnalysis,
  requestRun,
  UnknownChamberError,
  type AnalysisOrder,
  type RequestedAnalysis,
  type RequestedRun,
  type RunOrder,
} from "./planning/index.js";
export type { Past, PastPair, RecentFirm } from "./snapshots/index.js";
export { startWorker, type WorkerOptions, type WorkerService } from "./processors/index.js";
export {
  cancelAnalysis,
  cancelRun,
  createLog,
  createWorkerEvents,
  followAnalysis,
  followRun,
  listAnalyses,
  listRuns,
  openOperatorView,
  readAnalysis,
  readRun,
  type AnalysisState,
  type AnalysisStatus,
  type Log,
  type OperatorView,
  type OperatorViewOptions,
  type RunState,
  type RunStatus,
  type WorkerEventMap,
  type WorkerEvents,
  type WorkerState,
} from "./operations/index.js";
// For a thread file of one's own.
export { conclude as concludeTask, default as scoreTask, look as lookTask } from "./scoring-threads/thread.js";
export type {
  ConcludeResult,
  ConcludeTask,
  LookResult,
  LookTask,
  ScoringResult,
  ScoringTask,
} from "./scoring-threads/index.js";
export {
  ChamberBatches,
  followBatches,
  followFindings,
  listBatches,
  listFindings,
  publishBatches,
  publishEvents,
  listOutcomes,
  sendOutcomes,
  takeBatches,
  takeFindings,
  takeOutcomes,
} from "./publishing/index.js";
export {
  consumeBatches,
  consumeFindings,
  createPostgresStore,
  openFileStore,
  type ConsumerStore,
} from "./publishing/index.js";
export {
  analysisBatchSchema,
  analysisQuestionSchema,
  analysisRequestSchema,
  canonicalJson,
  outcomeSchema,
  resultBatchSchema,
  runRequestSchema,
  schemas,
  type AnalysisBatch,
  type AnalysisQuestion,
  type AnalysisRequest,
  type Outcome,
  type ResultBatch,
  type RunRequest,
  WrittenJson,
} from "./contracts/index.js";
export {
  readNeeds,
  readOutcomes,
  readSuppliers,
  RejectedInputError,
  writeRankings,
  type ReadOptions,
  type ReadResult,
  type Reject,
} from "./files/index.js";
