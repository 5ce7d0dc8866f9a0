// Where does a register live, by its hash?
export { CHUNK_BYTES } from "./packing.js";
export { createPostgresSnapshots } from "./postgres-snapshots.js";
export { createRedisSnapshots, MOST_UPLOADED, sharedArea, uploadArea } from "./redis-snapshots.js";
export {
  DEFAULT_KEEP_DAYS,
  SnapshotCorruptError,
  SnapshotForeignError,
  SnapshotMissingError,
  SnapshotUnusableError,
  type SnapshotStore,
} from "./snapshot-store.js";
export { createCache, IDLE_MS } from "./cache.js";
export { decodeNeeds, encodeNeeds } from "./needs.js";
export { checkPast, decodePast, encodePast, type Past, type PastPair, type RecentFirm } from "./past.js";
export { openRegister } from "./register.js";
