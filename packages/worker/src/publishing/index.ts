// How does a chamber get each result once?
export { ChamberBatches, NEEDS_PER_BATCH } from "./batches.js";
export { publishBatches } from "./publish.js";
export { followBatches, listBatches, takeBatches } from "./read-results.js";
