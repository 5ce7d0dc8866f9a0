import type { ProfileStamp } from "../ranking/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { createGapFinder } from "./gap-finder.js";
import type { GapOptions, Within } from "./gap-options.js";
import { gapTable, type GapTable } from "./gap-table.js";
import type { NeedGap } from "./need-gap.js";

/** What a register lacks for some needs: what a chamber carries upward. Plain data: ids, codes and numbers. */
export interface SupplyGaps {
  readonly profile: ProfileStamp;
  /** Id of the taxonomy of `sector`. */
  readonly taxonomy: string;
  /** What was asked for. */
  readonly within: Within;
  readonly leastScore?: number;
  /** One for each need, in their order. */
  readonly needs: readonly NeedGap[];
  readonly table: GapTable;
}

/**
 * The firms that each need finds within reach and how many it lacks, and the sums by region and sector.
 *
 * @throws RangeError for options out of range; InputError for an index that cannot be ranked under the profile.
 */
export function supplyGaps(needs: Iterable<ResolvedNeed>, index: SupplierIndex, options: GapOptions): SupplyGaps {
  const finder = createGapFinder(options);
  return gatherGaps(
    Array.from(needs, (need) => finder.gapOf(need, index)),
    finder.stamp,
    options,
  );
}

/** The same from gaps that were found one by one, as by workers beside each other. */
export function gatherGaps(
  needs: readonly NeedGap[],
  profile: ProfileStamp,
  { pack, within = "region", leastScore }: GapOptions,
): SupplyGaps {
  return {
    profile,
    taxonomy: pack.taxonomy.id,
    within,
    ...(leastScore === undefined ? {} : { leastScore }),
    needs,
    table: gapTable(needs),
  };
}
