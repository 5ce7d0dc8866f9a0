/** Whole numbers from 0 in as few bytes each as the largest of them needs. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** An array of zeros that has room for whole numbers up to `largest`. */
export function codesUpTo(largest: number, length: number): Codes {
  if (largest <= 0xff) return new Uint8Array(length);
  return largest <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);
}
