/** What is said about the times of one pass over some needs, in µs a need. */
export interface Summary {
  readonly p50: number;
  readonly mean: number;
  readonly p99: number;
}

/** A value over all repeats: its median, and the least and the most of it. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function summarise(times: Iterable<number>): Summary {
  const sorted = Float64Array.from(times).sort();
  return { p50: quantile(sorted, 0.5), mean: meanOf(sorted), p99: quantile(sorted, 0.99) };
}

export function spreadOf(values: Iterable<number>): Spread {
  const sorted = Float64Array.from(values).sort();
  return { median: quantile(sorted, 0.5), min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The quantile of ascending values, linear between two of them; NaN for none. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}
