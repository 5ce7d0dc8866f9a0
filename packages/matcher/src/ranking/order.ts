import { utf8ToBytes } from "@noble/hashes/utils.js";

/** What decides a firm's place in a ranking. */
export interface Standing {
  readonly supplierId: string;
  /** Rounded to 12 decimals. */
  readonly score: number;
  /** Unsigned 32-bit number; see {@link tieKey}. */
  readonly tieKey: number;
}

/** Best first: higher score, then lower tie key, then the smaller id by UTF-16 code units. */
export function byRank(a: Standing, b: Standing): number {
  return (
    b.score - a.score || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : Number(a.supplierId > b.supplierId))
  );
}

/** Decides between equal scores: it depends on both ids, so that ties favour no firm across needs. */
export function tieKey(supplierId: string, needHash: number): number {
  return (tieHash(supplierId) ^ needHash) >>> 0;
}

/** MurmurHash3's 32-bit finalizer (Appleby) of the 32-bit FNV-1a hash (Fowler, Noll, Vo) of an id's UTF-8 bytes. */
export function tieHash(id: string): number {
  return finalized(fnv1a(utf8ToBytes(id)));
}

function fnv1a(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
}

function finalized(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
