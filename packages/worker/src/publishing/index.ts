// How does a chamber get each result once?
export { ChamberBatches, NEEDS_PER_BATCH } from "./batches.js";
export { FindingBatches, type Analysed, type FindingEntry } from "./finding-batches.js";
export {
  addDeadLetters,
  listDeadLetters,
  readDeadLetters,
  removeDeadLetters,
  removeUnreadableLetter,
  type FailedNeed,
  type UnreadableLetter,
} from "./dead-letters.js";
export { publishBatches } from "./publish-batches.js";
export { publishEvents } from "./publish.js";
export {
  followBatches,
  followFindings,
  listBatches,
  listFindings,
  takeBatches,
  takeFindings,
  FINDINGS_READING,
  RESULTS_READING,
  type BatchHandler,
  type Reading,
} from "./chamber-events.js";
export { FINDINGS, type ChamberEvent } from "./channels.js";
export type { EventHandler, ReadOptions } from "./read-events.js";
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
  consumeFindings,
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
export { writeEvent, type WrittenEvent } from "./written-event.js";
