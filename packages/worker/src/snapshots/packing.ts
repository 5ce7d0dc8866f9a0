import { promisify } from "node:util";
import { constants, deflate, inflate } from "node:zlib";
import { sha256 } from "../contracts/index.js";
import { SnapshotCorruptError } from "./snapshot-store.js";

/** A compressed snapshot is stored in pieces of this size, so that no single write blocks the server for long. */
export const CHUNK_BYTES = 1_000_000;

/** The columns of a register become a fifteenth smaller at the default level, and take three times as long. */
const LEVEL = constants.Z_BEST_SPEED;

/** Compresses and cuts into pieces. */
export async function pack(content: Uint8Array): Promise<Buffer[]> {
  const compressed = await promisify(deflate)(content, { level: LEVEL });
  const count = Math.max(1, Math.ceil(compressed.length / CHUNK_BYTES));
  return Array.from({ length: count }, (_, i) => compressed.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES));
}

/** Joins, inflates to `mostBytes` at most, and checks against the hash. */
export async function unpack(hash: string, chunks: readonly Uint8Array[], mostBytes = Infinity): Promise<Uint8Array> {
  const bound = mostBytes === Infinity ? {} : { maxOutputLength: mostBytes };
  const content = await promisify(inflate)(Buffer.concat(chunks), bound).catch((cause: unknown) => {
    throw new SnapshotCorruptError(hash, { cause });
  });
  if (sha256(content) !== hash) throw new SnapshotCorruptError(hash);
  return content;
}
