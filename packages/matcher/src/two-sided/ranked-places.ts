import type { Places } from "../explanation/explain.js";
import { byRank, type Engine, type Standing } from "../ranking/index.js";
import type { ResolvedNeed } from "../reference/index.js";

/**
 * The places of firms for a need, read off the ranking of all that are eligible: that is made once for whatever is asked of the
 * need, where the engine looks at every firm anew. The last need asked about is kept, so ask need by need.
 */
export class RankedPlaces implements Places {
  private need: ResolvedNeed | undefined;
  private ranked: readonly Standing[] = [];

  constructor(
    private readonly engine: Pick<Engine, "top">,
    private readonly firms: number,
  ) {}

  /** The place of a firm at the score that it has, or at a higher one. */
  placeOf(need: ResolvedNeed, standing: Standing): ReturnType<Places["placeOf"]> {
    const ranked = this.rankedFor(need);
    const before = countBefore(ranked, standing);
    const isEqual = (other: Standing | undefined) =>
      other?.score === standing.score && other.supplierId !== standing.supplierId;
    // Its own entry may be the one at this place, and equals stand side by side.
    const tied = [ranked[before - 1], ranked[before], ranked[before + 1]].some(isEqual);
    return { rank: before + 1, tied };
  }

  census(need: ResolvedNeed): { readonly eligible: number } {
    return { eligible: this.rankedFor(need).length };
  }

  private rankedFor(need: ResolvedNeed): readonly Standing[] {
    if (need !== this.need) this.ranked = this.engine.top(need, this.firms);
    this.need = need;
    return this.ranked;
  }
}

/** How many come before a standing, by halving. */
function countBefore(ranked: readonly Standing[], standing: Standing): number {
  let [from, to] = [0, ranked.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (byRank(ranked[middle]!, standing) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
