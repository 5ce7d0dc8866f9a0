const encoder = new TextEncoder();

/** MurmurHash3's 32-bit finalizer of the 32-bit FNV-1a hash of an id's UTF-8 bytes: what decides between equal scores. */
export function tieHash(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
