// How does a chamber get each result once?
export { ChamberBatches, NEEDS_PER_BATCH } from "./batches.js";
export { addDeadLetters, listDeadLetters, removeDeadLetters } from "./dead-letters.js";
export { publishBatches } from "./publish.js";
export { followBatches, listBatches, type BatchHandler, type ReadOptions } from "./read-results.js";
export { takeBatches, type TakeOptions } from "./take-results.js";
