import type { Columns } from "../columns/columns.js";

/**
 * An integer key for each row, different for each, so that rows with the same tie hash have their keys in the order of their
 * ids. That is the only place where the order of ids counts, so it stands for the id in ORDER BY.
 */
export function tieOrderedKeys({ size, ids, tieHashes }: Columns): Uint32Array {
  const keys = Uint32Array.from({ length: size }, (_, row) => row);
  for (const rows of rowsThatShareAHash(tieHashes)) {
    const byId = [...rows].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    byId.forEach((row, i) => (keys[row] = rows[i]!));
  }
  return keys;
}

/** Groups of two rows and more, rows ascending: a few hundred among a million. */
function rowsThatShareAHash(hashes: Uint32Array): Iterable<number[]> {
  const sorted = hashes.toSorted();
  const groups = new Map<number, number[]>();
  for (let i = 1; i < sorted.length; i += 1) if (sorted[i] === sorted[i - 1]) groups.set(sorted[i]!, []);
  hashes.forEach((hash, row) => groups.get(hash)?.push(row));
  return groups.values();
}
