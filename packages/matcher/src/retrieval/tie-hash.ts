import { utf8ToBytes } from "@noble/hashes/utils.js";

/** MurmurHash3's 32-bit finalizer (Appleby) of the 32-bit FNV-1a hash (Fowler, Noll, Vo) of an id's UTF-8 bytes. */
export function tieHash(id: string): number {
  return finalized(fnv1a(id));
}

function fnv1a(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) {
    const unit = id.charCodeAt(i);
    if (unit > 0x7f) return fnv1aOfBytes(utf8ToBytes(id));
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash;
}

function fnv1aOfBytes(bytes: Uint8Array): number {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
}

function finalized(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
