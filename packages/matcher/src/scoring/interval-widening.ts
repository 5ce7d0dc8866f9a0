/** More than the relative error of exp, logarithms and powers in any engine, that of repeated multiplication included. */
const RELATIVE = 2 ** -47;
/** The same for results so small that they have no relative precision. */
const ABSOLUTE = 2 ** -1068;

/**
 * A number above whatever an engine may give for an argument at which the exact result is no greater than at the one that gave
 * `x`. exp, logarithms and powers are not promised to be rounded correctly, nor to rise where the exact function rises; but
 * they have the right sign.
 */
export function above(x: number): number {
  const finite = Math.max(x, -Number.MAX_VALUE);
  const moved = finite + Math.abs(finite) * RELATIVE + ABSOLUTE;
  return x < 0 || Object.is(x, -0) ? Math.min(moved, -0) : moved;
}

/** The counterpart of {@link above}. */
export function below(x: number): number {
  return -above(-x);
}
