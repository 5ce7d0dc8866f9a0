import { subsets, type AsNear } from "./leave-out-dominated.js";
import type { Neighbourhood } from "./neighbourhood.js";
import { NOWHERE, type Spots } from "./spots.js";

/** Of two candidates of a neighbourhood: whether the first is near everybody there that the second is near, and at the centre if it is. */
export function asNearWithin({ positions, centre }: Neighbourhood, spots: Spots | undefined): AsNear {
  if (spots === undefined) return () => true;
  const own = [...new Set(positions.map((position) => spots.spotOf[position]!))];
  const far = new Map(own.map((spot) => [spot, bitsWhere(own, (other) => !spots.areNear(spot, other))]));
  const isWithin = subsets();
  return (position, other) => {
    const [a, b] = [spots.spotOf[position]!, spots.spotOf[other]!];
    if (a === b) return true;
    return (b !== centre || centre === NOWHERE) && isWithin(far.get(b)!, far.get(a)!);
  };
}

function bitsWhere<T>(all: readonly T[], is: (one: T) => boolean): bigint {
  return all.reduce((bits, one, i) => (is(one) ? bits | (1n << BigInt(i)) : bits), 0n);
}
