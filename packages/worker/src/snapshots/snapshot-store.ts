/**
 * Keeps immutable blobs by the SHA-256 of their content: registers, lists of needs, profiles, rankings of a shard. What is
 * named by its hash can be stored again without harm and checked when read.
 */
export interface SnapshotStore {
  /** Stores the bytes and returns their SHA-256 in hex. */
  put(content: Uint8Array): Promise<string>;
  has(hash: string): Promise<boolean>;
  /** @throws SnapshotMissingError, SnapshotCorruptError */
  get(hash: string): Promise<Uint8Array>;
}

/** No snapshot has this hash: it was never stored, or was forgotten after its time. */
export class SnapshotMissingError extends Error {
  override readonly name = "SnapshotMissingError";

  constructor(readonly hash: string) {
    super(`There is no snapshot ${hash}. Run again from the files.`);
  }
}

/** What is stored under a hash is not what was put there. */
export class SnapshotCorruptError extends Error {
  override readonly name = "SnapshotCorruptError";

  constructor(
    readonly hash: string,
    options?: ErrorOptions,
  ) {
    super(`The content of snapshot ${hash} does not have this SHA-256: it was damaged or changed.`, options);
  }
}

/** Days after its last use at which a snapshot is forgotten. */
export const DEFAULT_KEEP_DAYS = 30;
