import type { Redis } from "ioredis";
import { sha256 } from "../contracts/index.js";
import { CHUNK_BYTES, pack, unpack } from "./packing.js";
import { DEFAULT_KEEP_DAYS, forgetDamaged, SnapshotMissingError, type SnapshotStore } from "./snapshot-store.js";

/** Where the snapshots of runs for everybody are, and what workers keep for themselves. */
export const sharedArea = (prefix: string) => `${prefix}:snapshot`;

/** Where a chamber puts the inputs of its runs. */
export const uploadArea = (prefix: string, chamber: string) => `${prefix}:upload-${chamber}`;

/** Most bytes of a snapshot in such an area, once inflated: who may write there decides how much memory a worker takes. */
export const MOST_UPLOADED = 1_000_000_000;

/**
 * Snapshots as Redis strings: `<area>:<hash>` holds the number of pieces and is written last, so that a half-written snapshot
 * does not exist; `<area>:<hash>:<n>` are the pieces.
 */
export function createRedisSnapshots(
  client: Redis,
  area: string,
  keepDays = DEFAULT_KEEP_DAYS,
  mostBytes = Infinity,
): SnapshotStore {
  const seconds = Math.ceil(keepDays * 86_400);
  const head = (hash: string) => `${area}:${hash}`;
  const piece = (hash: string, n: number) => `${head(hash)}:${n}`;
  const pieces = async (hash: string) => {
    const count = Number((await client.get(head(hash))) ?? 0);
    return Number.isInteger(count) && count > 0 && count <= mostPieces(mostBytes) ? count : 0;
  };

  const touch = async (hash: string, count: number) => {
    const keys = [head(hash), ...Array.from({ length: count }, (_, n) => piece(hash, n))];
    const touched = await Promise.all(keys.map((key) => client.expire(key, seconds)));
    return touched.every((found) => found === 1);
  };

  const has = async (hash: string) => {
    const count = await pieces(hash);
    return count > 0 && touch(hash, count);
  };

  return {
    has,
    put: async (content) => {
      const hash = sha256(content);
      if (await has(hash)) return hash;
      const chunks = await pack(content);
      for (const [n, chunk] of chunks.entries()) await client.set(piece(hash, n), chunk, "EX", seconds);
      await client.set(head(hash), chunks.length, "EX", seconds);
      return hash;
    },
    get: async (hash) => {
      const count = await pieces(hash);
      const chunks: Buffer[] = [];
      for (let n = 0; n < count; n++) {
        const chunk = await client.getrangeBuffer(piece(hash, n), 0, CHUNK_BYTES - 1);
        if (chunk.length === 0) throw new SnapshotMissingError(hash);
        chunks.push(chunk);
      }
      if (count === 0) throw new SnapshotMissingError(hash);
      await touch(hash, count);
      return unpack(hash, chunks, mostBytes).catch((error: unknown) =>
        forgetDamaged(error, () => client.del(head(hash))),
      );
    },
  };
}

/** Whoever may write to an area may also write a number that is far too large. */
const mostPieces = (mostBytes: number) => Math.min(MOST_PIECES, Math.ceil(mostBytes / CHUNK_BYTES) + 1);

const MOST_PIECES = 1_000_000;
