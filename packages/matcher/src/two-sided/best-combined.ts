/** A pair's combined score, and what one side gives it. */
export interface Combined {
  readonly combined: number;
  readonly score: number;
}

/** More than what rounding can do to a mean. */
const ROUNDING = 1e-11;

/** How many are looked at first, and how many times as many when these do not suffice. */
const FIRST = 32;
const GROWTH = 4;

/** Candidates of one side, in descending order of that side's score. */
export interface OneSide<T extends Combined> {
  /** The first so many, fewer when there are no more. */
  readonly first: (count: number) => readonly T[];
  /** The combined score of a candidate with this score whose own side gains all it can: no combined score with it is above. */
  readonly most: (score: number) => number;
  readonly compare: (a: T, b: T) => number;
}

/**
 * The best `k` by combined score. It looks at more and more candidates until none of the others can come among the best, which is known
 * from the last one's score: the threshold algorithm of Fagin, Lotem and Naor (2003), with one list sorted.
 */
export function bestCombined<T extends Combined>(k: number, { first, most, compare }: OneSide<T>): T[] {
  if (k === 0) return [];
  for (let count = Math.max(FIRST, 2 * k); ; count *= GROWTH) {
    const seen = first(count);
    const best = seen.toSorted(compare).slice(0, k);
    if (seen.length < count || best.at(-1)!.combined > most(seen.at(-1)!.score) + ROUNDING) return best;
  }
}
