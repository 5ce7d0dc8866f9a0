import type { Network } from "./network.js";

/**
 * No allocation has a higher total value: what needs could have at best if firms had room for all at these prices, and what the
 * prices bring in. It holds for any prices of 0 and above (Lagrangian relaxation of the capacities; linear programming duality
 * makes it tight at the best ones).
 */
export function boundAt({ wanted, capacity, start, firm }: Network, value: Float64Array, price: Float64Array): number {
  let bound = 0;
  for (let n = 0; n < wanted.length; n++) {
    const gains: number[] = [];
    for (let arc = start[n]!; arc < start[n + 1]!; arc++) gains.push(value[arc]! - price[firm[arc]!]!);
    bound += bestOf(gains, wanted[n]!);
  }
  for (let f = 0; f < capacity.length; f++) bound += capacity[f]! * price[f]!;
  return bound;
}

/** Sum of the `most` greatest that are above 0. */
function bestOf(gains: readonly number[], most: number): number {
  const positive = gains.filter((gain) => gain > 0);
  return positive
    .sort((a, b) => b - a)
    .slice(0, most)
    .reduce((sum, gain) => sum + gain, 0);
}
