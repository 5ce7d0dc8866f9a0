import type { AllocationProblem, Quota } from "../../src/allocation/index.js";

/** Every way to introduce, tried out: the highest total of those that hold to what is asked. For a dozen pairs at most. */
export function highestTotal(
  { needs, capacityOf }: AllocationProblem,
  holds: (chosen: readonly { readonly supplierId: string }[]) => boolean = () => true,
): number {
  const pairs = needs.flatMap(({ needId, options }) => options.map((option) => ({ needId, ...option })));
  let best = -Infinity;
  for (let set = 0; set < 1 << pairs.length; set++) {
    const chosen = pairs.filter((_, i) => set & (1 << i));
    const fits =
      needs.every(({ needId, wanted }) => chosen.filter((pair) => pair.needId === needId).length <= wanted) &&
      pairs.every(
        ({ supplierId }) => chosen.filter((pair) => pair.supplierId === supplierId).length <= capacityOf(supplierId),
      );
    if (fits && holds(chosen))
      best = Math.max(
        best,
        chosen.reduce((sum, { score }) => sum + score, 0),
      );
  }
  return best;
}

/** Most introductions that members of a quota can have. */
export const mostOfMembers = (problem: AllocationProblem, { isMember }: Quota) =>
  Math.round(
    highestTotal({
      ...problem,
      needs: problem.needs.map((need) => ({
        ...need,
        options: need.options
          .filter(({ supplierId }) => isMember(supplierId, need.needId))
          .map((option) => ({ ...option, score: 1 })),
      })),
    }),
  );
