/** The exponent b of time ~ size^b: the slope of the least-squares line through the logarithms. NaN for fewer than two sizes. */
export function growthExponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ time }) => Math.log(time));
  const [x0, y0] = [average(xs), average(ys)];
  const across = xs.reduce((sum, x, i) => sum + (x - x0) * (ys[i]! - y0), 0);
  return across / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
