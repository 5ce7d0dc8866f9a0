import type { GroupQuestion } from "./plain-candidates.js";

/**
 * The best group, found by trying every set of candidates: the ids of its members in the order of their ranks, none where there is no
 * group of so many members. Undefined where that would be more sets than `most`.
 */
export function groupByEverySet(question: GroupQuestion, members: number, most: number): string[] | undefined {
  const { candidates } = question;
  let left = most;
  for (let size = 1; size <= members; size += 1) {
    left -= setsOf(candidates.length, size);
    if (left < 0) return undefined;
    const best = bestOfSize(question, size);
    if (best !== undefined) return best.map((position) => candidates[position]!.supplierId);
  }
  return [];
}

/** How many sets of a size there are. */
export function setsOf(candidates: number, size: number): number {
  let sets = 1;
  for (let i = 0; i < size; i += 1) sets = (sets * (candidates - i)) / (i + 1);
  return sets;
}

/** Sets come in the order of groups, so of those with the highest worth the first one stays. */
function bestOfSize({ candidates, all, volume }: GroupQuestion, size: number): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  let highest = -Infinity;
  const chosen: number[] = [];
  const extend = (from: number, covered: number, capacity: number, worth: number) => {
    if (chosen.length === size) {
      if (covered !== all || capacity < volume || worth <= highest) return;
      [best, highest] = [[...chosen], worth];
      return;
    }
    for (let i = from; i < candidates.length; i += 1) {
      const one = candidates[i]!;
      chosen.push(i);
      extend(i + 1, covered | one.covers, capacity + one.capacity, worth + one.worth);
      chosen.pop();
    }
  };
  extend(0, 0, 0, 0);
  return best;
}
