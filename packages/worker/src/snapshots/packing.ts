import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, inflate } from "node:zlib";
import { sha256 } from "../contracts/index.js";
import { SnapshotCorruptError } from "./snapshot-store.js";

/** A compressed snapshot is stored in pieces of this size, so that no single write blocks the server for long. */
export const CHUNK_BYTES = 1_000_000;

/**
 * Brotli's second least effort takes half the time of deflate's least, for columns and for JSON, and is no larger. The window
 * is said, since a first byte that is odd tells it from deflate.
 */
const LEAST_EFFORT = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 22 };

/** Node hands over that much at a time: by default so little that waiting for the next takes longer than the work. */
const CHUNK = { chunkSize: CHUNK_BYTES };

/** What a deflated snapshot begins with: one that an earlier version stored. */
const DEFLATED = 0x78;

/** Compresses and cuts into pieces. */
export async function pack(content: Uint8Array): Promise<Buffer[]> {
  const compressed = await promisify(brotliCompress)(content, { ...CHUNK, params: LEAST_EFFORT });
  const count = Math.max(1, Math.ceil(compressed.length / CHUNK_BYTES));
  return Array.from({ length: count }, (_, i) => compressed.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES));
}

/** Joins, inflates to `mostBytes` at most, and checks against the hash. */
export async function unpack(hash: string, chunks: readonly Uint8Array[], mostBytes = Infinity): Promise<Uint8Array> {
  const compressed = Buffer.concat(chunks);
  const decompress = compressed[0] === DEFLATED ? promisify(inflate) : promisify(brotliDecompress);
  const bound = mostBytes === Infinity ? CHUNK : { ...CHUNK, maxOutputLength: mostBytes };
  const content = await decompress(compressed, bound).catch((cause: unknown) => {
    throw new SnapshotCorruptError(hash, { cause });
  });
  if (sha256(content) !== hash) throw new SnapshotCorruptError(hash);
  return content;
}
