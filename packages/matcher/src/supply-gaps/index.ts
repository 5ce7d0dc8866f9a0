// What does the register lack? Needs with too few firms within reach, by region and sector, and the nearest region that could serve.
export { createGapFinder, sectorOf, type GapFinder } from "./gap-finder.js";
export type { GapOptions, Within } from "./gap-options.js";
export { gapTable, knownUnmetValue, type GapCell, type GapSums, type GapTable } from "./gap-table.js";
export type { Barrier, Exclusion, NearestRegion, NeedGap } from "./need-gap.js";
export { renderGap, exclusionLabel } from "./render.js";
export { gatherGaps, supplyGaps, type SupplyGaps } from "./supply-gaps.js";
