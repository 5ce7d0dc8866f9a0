/** Points `[x, y]` of a piecewise linear curve, x ascending and positive. */
export type CurvePoints = readonly (readonly [x: number, y: number])[];

/** More than what rounding can do to a value between two points. */
const ROUNDING = 1e-12;

/** A curve that is linear in log10(x) between its points, and 0 outside them. */
export class Curve {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly logs: Float64Array;
  private readonly highest: number;

  constructor(points: CurvePoints) {
    this.xs = Float64Array.from(points, ([x]) => x);
    this.ys = Float64Array.from(points, ([, y]) => y);
    this.logs = this.xs.map(Math.log10);
    this.highest = Math.max(...this.ys);
  }

  valueAt(x: number): number {
    const right = this.pointFrom(x);
    if (this.xs[right] === x) return this.ys[right]!;
    return this.isInside(right) ? this.between(right, x) : 0;
  }

  /** No value between `from` and `to`, both included, is above this one. */
  highestIn(from: number, to: number): number {
    if (from === to) return this.valueAt(from);
    let most = 0;
    for (let i = this.pointFrom(from); this.xs[i]! <= to; i += 1) most = Math.max(most, this.ys[i]!);
    // Most groups of firms span some of the best ratios, and then no logarithm is needed.
    if (most === this.highest) return most;
    // A piece that rises from its first end is highest at a point that was looked at, or at the other end.
    if (this.slopeAt(from) <= 0) most = Math.max(most, this.atMost(from));
    return this.slopeAt(to) >= 0 ? Math.max(most, this.atMost(to)) : most;
  }

  /** No value between `from` and `to`, both included, is below this one. */
  lowestIn(from: number, to: number): number {
    if (from === to) return this.valueAt(from);
    if (from < this.xs[0]! || to > this.xs.at(-1)!) return 0;
    let least = Math.min(this.atLeast(from), this.atLeast(to));
    for (let i = this.pointFrom(from); this.xs[i]! <= to; i += 1) least = Math.min(least, this.ys[i]!);
    return least;
  }

  /** The value at `x`, with room for rounding as far as its piece of the curve goes up. */
  private atMost(x: number): number {
    const right = this.pointFrom(x);
    if (!this.isInside(right)) return this.valueAt(x);
    return Math.min(this.between(right, x) + ROUNDING, Math.max(this.ys[right - 1]!, this.ys[right]!));
  }

  private atLeast(x: number): number {
    const right = this.pointFrom(x);
    if (!this.isInside(right)) return this.valueAt(x);
    return Math.max(this.between(right, x) - ROUNDING, Math.min(this.ys[right - 1]!, this.ys[right]!));
  }

  /** How much the piece of the curve on which `x` lies rises; 0 outside the curve. */
  private slopeAt(x: number): number {
    const right = this.pointFrom(x);
    return this.isInside(right) ? this.ys[right]! - this.ys[right - 1]! : 0;
  }

  /** Whether a piece of the curve ends at this point. */
  private isInside(right: number): boolean {
    return right > 0 && right < this.xs.length;
  }

  /** The first point at or after `x`; past the last one for what is no number. */
  private pointFrom(x: number): number {
    let i = 0;
    while (i < this.xs.length && !(this.xs[i]! >= x)) i += 1;
    return i;
  }

  private between(right: number, x: number): number {
    const y0 = this.ys[right - 1]!;
    const y1 = this.ys[right]!;
    if (y0 === y1) return y0;
    const share = (Math.log10(x) - this.logs[right - 1]!) / (this.logs[right]! - this.logs[right - 1]!);
    // Rounding must not carry a value beyond the points it lies between.
    return Math.min(Math.max(y0 + (y1 - y0) * share, Math.min(y0, y1)), Math.max(y0, y1));
  }
}
