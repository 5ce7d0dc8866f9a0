import { tieHash } from "../columns/tie-hash.js";

/** Draws that a name decides: the same name gives the same draws (mulberry32, by Tommy Ettinger). */
export class Draw {
  private state: number;

  constructor(name: string) {
    this.state = tieHash(name);
  }

  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.fraction() * n);
  }

  chance(p: number): boolean {
    return this.fraction() < p;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** A whole number from 0 on, with this mean: many small ones, few large ones. */
  geometric(mean: number): number {
    return Math.floor(Math.log(1 - this.fraction()) / Math.log(mean / (1 + mean)));
  }
}
