type Curve = readonly (readonly [x: number, y: number])[];

/** The curve at `x`: linear in log10(x) between its points, 0 outside them. Logarithms of the points are taken once. */
export function curveAt(curve: Curve): (x: number) => number {
  const xs = curve.map(([x]) => x);
  const ys = curve.map(([, y]) => y);
  const logs = xs.map(Math.log10);
  const last = xs.length - 1;
  return (x) => {
    if (!(x >= xs[0]! && x <= xs[last]!)) return 0;
    let to = 0;
    while (xs[to]! < x) to += 1;
    if (xs[to] === x || ys[to] === ys[to - 1]) return ys[to]!;
    const share = (Math.log10(x) - logs[to - 1]!) / (logs[to]! - logs[to - 1]!);
    return ys[to - 1]! + (ys[to]! - ys[to - 1]!) * share;
  };
}
