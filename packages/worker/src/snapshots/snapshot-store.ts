/**
 * Keeps immutable blobs by the SHA-256 of their content: registers, lists of needs, profiles, rankings of a shard. What is
 * named by its hash can be stored again without harm and checked when read.
 */
export interface SnapshotStore {
  /** Stores the bytes and returns their SHA-256 in hex. */
  put(content: Uint8Array): Promise<string>;
  has(hash: string): Promise<boolean>;
  /**
   * What is found damaged is forgotten, so that it is stored anew when it is put again.
   *
   * @throws SnapshotMissingError, SnapshotCorruptError
   */
  get(hash: string): Promise<Uint8Array>;
}

/** A snapshot cannot be used, and will not be however often it is tried; the message says why. */
export abstract class SnapshotUnusableError extends Error {
  constructor(
    readonly hash: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** No snapshot has this hash: it was never stored, or was forgotten after its time. */
export class SnapshotMissingError extends SnapshotUnusableError {
  override readonly name = "SnapshotMissingError";

  /** @param advice what to do about it. */
  constructor(hash: string, advice = "Run again from the files.") {
    super(hash, `There is no snapshot ${hash}. ${advice}`);
  }
}

/** What is stored under a hash is not what was put there. */
export class SnapshotCorruptError extends SnapshotUnusableError {
  override readonly name = "SnapshotCorruptError";

  constructor(hash: string, options?: ErrorOptions) {
    super(hash, `The content of snapshot ${hash} does not have this SHA-256: it was damaged or changed.`, options);
  }
}

/** What is stored under a hash is what was put there, and is not what it is to be used as: no register that this version reads. */
export class SnapshotForeignError extends SnapshotUnusableError {
  override readonly name = "SnapshotForeignError";

  /** @param use as what it cannot be used, and why, e.g. `as a register. Its layout is 3.` */
  constructor(hash: string, use: string, options?: ErrorOptions) {
    super(hash, `The snapshot ${hash} cannot be used ${use}`, options);
  }
}

/** Forgets a snapshot that was found damaged, and goes on with the error. Somebody else may have forgotten it already. */
export async function forgetDamaged(error: unknown, forget: () => Promise<unknown>): Promise<never> {
  if (error instanceof SnapshotCorruptError) await forget();
  throw error;
}

/** Days after its last use at which a snapshot is forgotten. */
export const DEFAULT_KEEP_DAYS = 30;
