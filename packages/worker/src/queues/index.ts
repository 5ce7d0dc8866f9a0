// Where do jobs wait? The only folder that imports BullMQ and its drivers.
export type {
  Backend,
  BackendCondition,
  BackendKind,
  BackendOptions,
  BackendWarning,
  JobProcessor,
  JobQueue,
  JobsOptions,
  JobWorker,
  JobWorkerOptions,
  QueueEvents,
  QueueJob,
  Telemetry,
} from "./backend.js";
export { addAndConfirm, addInBulk, confirm, type NewJob } from "./add-and-confirm.js";
export { readBack } from "./read-back.js";
export { nextTime, TimesError, type Times } from "./cron.js";
export { ANSWER_MS, answered } from "./answer.js";
export { within } from "./deadline.js";
export { closeEvents } from "./close-events.js";
export { createErrorBreaker, ERRORS_PER_SECOND } from "./error-breaker.js";
export { createRefusalBreaker, MOST_REFUSED_MS, type RefusalBreaker } from "./refusal-breaker.js";
export {
  BackendAddressError,
  BackendFolderError,
  BackendUnreachableError,
  isConnectionLost,
  isRefused,
  JobsMissingError,
  NotPermittedError,
  ScriptsMissingError,
} from "./errors.js";
export { DEFAULT_NAMESPACE } from "./defaults.js";
export { joinEmbeddedPostgres, type EmbeddedPostgres } from "./embedded/index.js";
export { DEFAULT_DATA_DIR, openBackend } from "./open-backend.js";
export { runOnRedis } from "./redis-admin.js";
export { openTelemetry } from "./telemetry.js";
export { TlsFileError, type TlsFiles } from "./tls-files.js";
export { UnrecoverableError, WaitingChildrenError, WaitingError } from "bullmq";
