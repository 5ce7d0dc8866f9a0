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
export { requestRun, UnknownChamberError, type RequestedRun, type RunOrder } from "./planning/index.js";
export { startWorker, type WorkerOptions, type WorkerService } from "./processors/index.js";
export {
  cancelRun,
  createLog,
  createWorkerEvents,
  followRun,
  listRuns,
  openOperatorView,
  readRun,
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
export { default as scoreTask } from "./scoring-threads/thread.js";
export type { ScoringResult, ScoringTask } from "./scoring-threads/index.js";
export {
  ChamberBatches,
  followBatches,
  listBatches,
  publishBatches,
  publishEvents,
  listOutcomes,
  sendOutcomes,
  takeBatches,
  takeOutcomes,
} from "./publishing/index.js";
export { consumeBatches, createPostgresStore, openFileStore, type ConsumerStore } from "./publishing/index.js";
export {
  canonicalJson,
  outcomeSchema,
  resultBatchSchema,
  runRequestSchema,
  schemas,
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
