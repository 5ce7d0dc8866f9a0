/** Points `[x, y]` of a piecewise linear curve, x ascending and positive. */
export type Curve = readonly (readonly [x: number, y: number])[];

/** The curve's value at `x`, linear in log10(x) between its points, and 0 outside them. */
export function logLinear(curve: Curve, x: number): number {
  const right = curve.findIndex(([at]) => x <= at);
  const to = curve[right];
  if (to === undefined) return 0;
  if (to[0] === x) return to[1];
  const from = curve[right - 1];
  return from === undefined ? 0 : between(from, to, x);
}

function between([x0, y0]: Curve[number], [x1, y1]: Curve[number], x: number): number {
  const share = (Math.log10(x) - Math.log10(x0)) / (Math.log10(x1) - Math.log10(x0));
  return y0 + (y1 - y0) * share;
}
