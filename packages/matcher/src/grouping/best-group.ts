import { bestOfSize } from "./best-of-size.js";
import type { GroupCandidate, GroupTask } from "./candidate.js";
import { leaveOutDominated, type AsNear } from "./leave-out-dominated.js";
import { leastSize, type SizeBound } from "./least-size.js";
import { neighbourhoods } from "./neighbourhood.js";
import type { Solver } from "./solving/integer-programme.js";
import { Spots } from "./spots.js";

/** The best group, and why none is smaller. */
export interface BestGroup {
  /** In the order of their ranks; empty when there is no group. */
  readonly members: readonly GroupCandidate[];
  /** Absent for one member alone. */
  readonly bound?: SizeBound;
  /** Candidates that were left to choose among. */
  readonly considered: number;
}

export interface GroupSearch {
  /** In the order of their ranks. */
  readonly candidates: readonly GroupCandidate[];
  readonly task: GroupTask;
  /** Most members. */
  readonly members: number;
  /** Greatest distance between two of them. */
  readonly km: number;
  readonly solve: Solver;
}

/**
 * The group that covers the task with the fewest members; of those the one with the highest total of scores, in millionths; of those
 * the first when groups are ordered by their best members, then their second best and so on, as firms are ranked.
 */
export function bestGroup({ candidates, task, members, km, solve }: GroupSearch): BestGroup {
  const least = leastSize(candidates, task);
  const bounded = least.bound === undefined ? {} : { bound: least.bound };
  if (candidates.length === 0 || least.size > members) return { members: [], ...bounded, considered: 0 };
  const kept = keptOf(candidates, task, members, km);
  const spots = km === Infinity ? undefined : new Spots(kept, km);
  const field = { candidates: kept, task, neighbourhoods: neighbourhoods(spots, kept.length), spots, solve };
  const considered = kept.length;
  for (let size = least.size; size <= members; size += 1) {
    const found = bestOfSize(field, size);
    if (found === undefined) continue;
    const searched: SizeBound = { because: "search", members: size - 1 };
    const bound = size === least.size ? bounded : { bound: searched };
    return { members: found.map((position) => kept[position]!), ...bound, considered };
  }
  return { members: [], bound: { because: "search", members }, considered };
}

/** Where distances count, a firm is compared with those at its own point and those of unknown place. */
function keptOf(candidates: readonly GroupCandidate[], task: GroupTask, members: number, km: number): GroupCandidate[] {
  const all = candidates.map((_, position) => position);
  const asNear = km === Infinity ? () => true : atOnePoint(new Spots(candidates, km));
  return leaveOutDominated(all, candidates, task, members, asNear).map((position) => candidates[position]!);
}

const atOnePoint =
  ({ spotOf }: Spots): AsNear =>
  (a, b) =>
    spotOf[a] === spotOf[b];
