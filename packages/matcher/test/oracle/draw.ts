/** Draws from a seed; the same seed gives the same draws (mulberry32, by Tommy Ettinger). */
export class Draw {
  constructor(private state: number) {}

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

  some<T>(values: readonly T[], p = 0.5): T[] {
    return values.filter(() => this.chance(p));
  }

  maybe<T>(p: number, draw: () => T): T | undefined {
    return this.chance(p) ? draw() : undefined;
  }
}

/** A record without the fields of which the value is undefined, as a reader would make it. */
export function known<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
