import { UnrecoverableError } from "../queues/index.js";
import { SnapshotUnusableError } from "../snapshots/index.js";

/** What is missing, damaged or foreign stays so: trying again would only take time. */
export function asUnrecoverable(error: unknown): never {
  throw error instanceof SnapshotUnusableError ? new UnrecoverableError(error.message) : error;
}
