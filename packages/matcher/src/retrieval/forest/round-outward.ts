/** Half the distance between neighbouring single-precision numbers, relative to their size, is less than this. */
const STEP = 2 ** -23;

/** A single-precision number that is not above a number of at least 0. */
export function roundedDown(value: number): number {
  const near = Math.fround(value);
  return near <= value ? near : Math.fround(value * (1 - STEP));
}

/** A single-precision number that is not below a number of at least 0. */
export function roundedUp(value: number): number {
  const near = Math.fround(value);
  return near >= value ? near : Math.fround(value * (1 + STEP));
}
