import type { Redis } from "ioredis";
import { sha256 } from "../contracts/index.js";
import { pack, unpack } from "./packing.js";
import { DEFAULT_KEEP_DAYS, forgetDamaged, SnapshotMissingError, type SnapshotStore } from "./snapshot-store.js";

/**
 * Snapshots as Redis strings: `<prefix>:snapshot:<hash>` holds the number of pieces and is written last, so that a
 * half-written snapshot does not exist; `<prefix>:snapshot:<hash>:<n>` are the pieces.
 */
export function createRedisSnapshots(client: Redis, prefix: string, keepDays = DEFAULT_KEEP_DAYS): SnapshotStore {
  const seconds = Math.ceil(keepDays * 86_400);
  const head = (hash: string) => `${prefix}:snapshot:${hash}`;
  const piece = (hash: string, n: number) => `${head(hash)}:${n}`;
  const pieces = async (hash: string) => Number((await client.get(head(hash))) ?? 0);

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
        const chunk = await client.getBuffer(piece(hash, n));
        if (chunk) chunks.push(chunk);
      }
      if (count === 0 || chunks.length < count) throw new SnapshotMissingError(hash);
      await touch(hash, count);
      return unpack(hash, chunks).catch((error: unknown) => forgetDamaged(error, () => client.del(head(hash))));
    },
  };
}
