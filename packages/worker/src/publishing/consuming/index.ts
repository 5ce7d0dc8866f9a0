// How does a consumer keep each result once?
export { checkedBatch, consumeBatches, consumeFindings, type ConsumeOptions } from "./consume-batches.js";
export type { ConsumerStore, Place, Taking } from "./consumer-store.js";
export { openFileStore, type FileStore, type LedgerEntry } from "./file-store.js";
export { createPostgresStore, type SqlClient, type SqlPool } from "./postgres-store.js";
