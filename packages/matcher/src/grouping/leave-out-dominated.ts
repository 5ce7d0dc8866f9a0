import type { GroupCandidate, GroupTask, SumOf } from "./candidate.js";

/** Whether one candidate, by its position, may stand in any group where another stands, as far as distances go. */
export type AsNear = (position: number, other: number) => boolean;

/**
 * The positions without those of candidates that no best group needs.
 *
 * A candidate dominates another when it comes before it, covers all that the other covers, brings as much to every sum (of which
 * more than the whole is no more), and may stand wherever the other may. A candidate that at least as many dominate as a group has
 * members is left out, and the best group stays: at most `members − 1` others are in a group with that candidate, so one that
 * dominates it is not. Put in its place, that one leaves all parts covered, all sums and distances kept and the total no lower, and
 * the group comes before in the order of groups. So the best group holds no candidate that is left out. Dominating is transitive, so
 * it is enough to count those that were kept: whoever was left out has as many above it.
 */
export function leaveOutDominated(
  positions: readonly number[],
  candidates: readonly GroupCandidate[],
  task: GroupTask,
  members: number,
  asNear: AsNear,
): number[] {
  const bringsAll = comparison(candidates, task);
  const kept: number[] = [];
  for (const position of positions) {
    let above = 0;
    for (let i = 0; i < kept.length && above < members; i += 1)
      if (bringsAll(kept[i]!, position) && asNear(kept[i]!, position)) above += 1;
    if (above < members) kept.push(position);
  }
  return kept;
}

/** Whether a candidate covers what another covers and brings as much to every sum. */
function comparison(candidates: readonly GroupCandidate[], { sums }: GroupTask): AsNear {
  const counted = Object.entries(sums) as [SumOf, number][];
  const brings = candidates.map((one) => counted.map(([sum, of]) => Math.min(one[sum], of)));
  const coversAll = subsets();
  return (position, other) =>
    brings[other]!.every((own, i) => brings[position]![i]! >= own) &&
    coversAll(candidates[position]!.covers, candidates[other]!.covers);
}

/** Whether all of one set of bits are in another: few sets occur, and each pair of them is compared once. */
export function subsets(): (larger: bigint, smaller: bigint) => boolean {
  const known = new Map<bigint, Map<bigint, boolean>>();
  return (larger, smaller) => {
    if (larger === smaller) return true;
    const ofSmaller = known.get(smaller) ?? new Map<bigint, boolean>();
    known.set(smaller, ofSmaller);
    const is = ofSmaller.get(larger) ?? (larger & smaller) === smaller;
    ofSmaller.set(larger, is);
    return is;
  };
}
