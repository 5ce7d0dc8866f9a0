import { openSupplierIndex, SnapshotError, type SupplierIndex } from "@wasl/matcher";
import { SnapshotForeignError } from "./snapshot-store.js";

/** The numbers in a register's snapshot are eight bytes long at most, and read where they lie. */
const ALIGNMENT = 8;

/**
 * The register in a snapshot, read in place: threads may share the memory, which must not change any more. The bytes were
 * checked against the hash when they were fetched, and are not checked again.
 *
 * @throws SnapshotForeignError
 */
export function openRegister(hash: string, content: Uint8Array): SupplierIndex {
  try {
    return openSupplierIndex(aligned(content), { verified: true });
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new SnapshotForeignError(hash, `as a register. ${error.message}`, { cause: error });
  }
}

/** A small piece of a larger buffer may begin anywhere: a copy of it does not. */
function aligned(content: Uint8Array): Uint8Array {
  return content.byteOffset % ALIGNMENT === 0 ? content : new Uint8Array(content);
}
