/** Needs that a thread takes at a time: so few that all threads end together. */
const PART = 50;

/** Deals positions out to threads, part by part, to whoever is free. */
export class Parts {
  /** `next` is shared by all threads: the position after the last that was dealt out. */
  constructor(
    private readonly next: Int32Array,
    private readonly count: number,
  ) {}

  /** The next part; undefined when all is dealt out. */
  take(): { readonly from: number; readonly to: number } | undefined {
    const from = Atomics.add(this.next, 0, PART);
    return from < this.count ? { from, to: Math.min(this.count, from + PART) } : undefined;
  }
}
