// How does a chamber get each result once?
export { ChamberBatches, NEEDS_PER_BATCH } from "./batches.js";
export { addDeadLetters, listDeadLetters, removeDeadLetters, type FailedNeed } from "./dead-letters.js";
export { publishBatches } from "./publish-batches.js";
export { publishEvents } from "./publish.js";
export { followBatches, listBatches, type BatchHandler, type ReadOptions } from "./read-results.js";
export {
  listOutcomes,
  outcomeId,
  sendOutcomes,
  takeOutcomes,
  type FaultHandler,
  type OutcomeOptions,
} from "./outcomes.js";
export {
  checkedBatch,
  consumeBatches,
  createPostgresStore,
  openFileStore,
  type ConsumeOptions,
  type ConsumerStore,
  type FileStore,
  type LedgerEntry,
  type Place,
  type SqlClient,
  type SqlPool,
} from "./consuming/index.js";
export { RefusedMessageError, type TakeOptions } from "./take-messages.js";
export { takeBatches } from "./take-results.js";
export { writeEvent, type WrittenEvent } from "./written-event.js";
