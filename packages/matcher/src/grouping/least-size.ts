import { bitCount, type GroupCandidate, type GroupTask } from "./candidate.js";

/** Why no group has fewer members. */
export type SizeBound =
  /** No firm covers more than `most` of the activities. */
  | { readonly because: "activities"; readonly most: number; readonly of: number }
  /** The `members` firms of the largest capacity have `most` together, of `of`: MAD a year. */
  | { readonly because: "volume"; readonly members: number; readonly most: number; readonly of: number }
  /** The integer programme has no solution with so few: the limits together rule them all out. */
  | { readonly because: "search"; readonly members: number };

/** A number of members that no group is below, and why; of two reasons the simpler. */
export interface LeastSize {
  readonly size: number;
  readonly bound: SizeBound | undefined;
}

/** Counts what the candidates can do at the most. Infinite where all of them together are not enough. */
export function leastSize(candidates: readonly GroupCandidate[], task: GroupTask): LeastSize {
  const byActivities = sizeByActivities(candidates, task);
  const byVolume = sizeByVolume(candidates, task);
  const greater = byVolume.size > byActivities.size ? byVolume : byActivities;
  return greater.size > 1 ? greater : { size: 1, bound: undefined };
}

function sizeByActivities(candidates: readonly GroupCandidate[], { activities }: GroupTask): LeastSize {
  const of = activities.length;
  const bits = (1n << BigInt(of)) - 1n;
  const most = candidates.reduce((count, { covers }) => Math.max(count, bitCount(covers & bits)), 0);
  if (of === 0) return { size: 1, bound: undefined };
  return { size: most === 0 ? Infinity : Math.ceil(of / most), bound: { because: "activities", most, of } };
}

function sizeByVolume(candidates: readonly GroupCandidate[], { sums: { capacity: of = 0 } }: GroupTask): LeastSize {
  let [sum, members, before] = [0, 0, 0];
  // A typed array knows the order of numbers, which tells with a hundred thousand candidates.
  const capacities = Float64Array.from(candidates, ({ capacity }) => capacity).sort();
  for (const capacity of capacities.reverse()) {
    if (sum >= of) break;
    before = sum;
    sum += capacity;
    members += 1;
  }
  if (sum < of) return { size: Infinity, bound: volumeBound(members, sum, of) };
  return { size: Math.max(1, members), bound: volumeBound(members - 1, before, of) };
}

function volumeBound(members: number, most: number, of: number): SizeBound {
  return { because: "volume", members, most: most / 100, of: of / 100 };
}
