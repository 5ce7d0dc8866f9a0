/** Packed sorting takes whole keys below 2³² and as many positions as leave a double exact. */
const MOST_PACKED = 1 << 20;
const MOST_KEY = 2 ** 32;

/** Sorts a range of item numbers by a key of each item, ascending; equal keys keep their order. */
export function sortRange(order: Uint32Array, from: number, to: number, key: Uint32Array | Float64Array): void {
  const range = order.subarray(from, to);
  if (range.length <= MOST_PACKED && sortPacked(range, key)) return;
  range.sort((a, b) => key[a]! - key[b]!);
}

/** Numbers sort several times faster than anything that needs a comparison. False when some key cannot be packed. */
function sortPacked(range: Uint32Array, key: Uint32Array | Float64Array): boolean {
  const packed = new Float64Array(range.length);
  for (let i = 0; i < range.length; i += 1) {
    // One more, so that the key of what is unknown, -1, is none below 0.
    const value = key[range[i]!]! + 1;
    if (value >= MOST_KEY || value !== Math.floor(value)) return false;
    packed[i] = value * MOST_PACKED + i;
  }
  packed.sort();
  const before = range.slice();
  for (let i = 0; i < range.length; i += 1) range[i] = before[packed[i]! % MOST_PACKED]!;
  return true;
}
