/** Needs `from` (inclusive) to `to` (exclusive) of a list. */
export interface Shard {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Least needs of a shard: a queued job costs about as much as 2.5 rankings of a small register, so a shard of this size keeps
 * that below one hundredth.
 */
export const LEAST_NEEDS = 250;

/**
 * Splits a run into shards whose sizes differ by at most one. None is smaller than `least` unless the run is.
 *
 * @param most number of shards wanted, e.g. one for every worker process; fewer when `least` asks for it.
 */
export function planShards(
  needs: number,
  { least, most = Infinity }: { least?: number | undefined; most?: number } = {},
): Shard[] {
  const count = Math.min(most, Math.max(1, Math.floor(needs / (least ?? LEAST_NEEDS))));
  const bound = (index: number) => Math.floor((index * needs) / count);
  return Array.from({ length: needs === 0 ? 0 : count }, (_, index) => ({
    index,
    from: bound(index),
    to: bound(index + 1),
  }));
}
