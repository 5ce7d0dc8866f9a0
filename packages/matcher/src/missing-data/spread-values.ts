/** A value, and how likely it is. */
export interface Weighted<V> {
  readonly value: V;
  /** In (0, 1]; those of a distribution add up to 1. */
  readonly weight: number;
}

/**
 * What an unknown value may be, judged by values that are known: these in their order, cut into `levels` parts of equal size, with the
 * value in the middle of each; all of them when there are no more than that. Equal values are one, with their weights added.
 */
export function spreadValues<V>(
  known: readonly V[],
  keyOf: (value: V) => string | number,
  levels: number,
): Weighted<V>[] {
  const sorted = known.map((value) => ({ value, key: keyOf(value) })).sort((a, b) => byKey(a.key, b.key));
  const count = Math.min(levels, sorted.length);
  const weights = new Map<string | number, { value: V; taken: number }>();
  for (let level = 0; level < count; level += 1) {
    const { value, key } = sorted[Math.floor(((level + 0.5) * sorted.length) / count)]!;
    const same = weights.get(key);
    if (same) same.taken += 1;
    else weights.set(key, { value, taken: 1 });
  }
  return [...weights.values()].map(({ value, taken }) => ({ value, weight: taken / count }));
}

/** Numbers by size, texts by code units. */
function byKey(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}
