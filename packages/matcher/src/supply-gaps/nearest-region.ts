import { tieHash } from "../retrieval/index.js";
import type { NearestRegion } from "./need-gap.js";
import type { Spot } from "./supply-around.js";

/** Distances are compared and told to the metre, below which rounding decides. */
const metres = (km: number) => Math.round(km * 1_000) / 1_000;

/**
 * The region whose suitable firms nearest to the need make up what is missing within the least distance. Of regions at the same
 * distance the one comes first that a hash of both sides puts first, so that none is favoured across needs.
 */
export function nearestRegion(
  beyond: ReadonlyMap<string, readonly Spot[]>,
  missing: number,
  needId: string,
): NearestRegion | undefined {
  const needHash = tieHash(needId);
  const key = (region: string) => (tieHash(region) ^ needHash) >>> 0;
  let nearest: NearestRegion | undefined;
  for (const [region, spots] of beyond) {
    const km = metres(reachOf(spots, missing));
    if (km === Infinity) continue;
    const isNearer = nearest === undefined || km < nearest.km;
    if (isNearer || (km === nearest!.km && comesFirst(region, nearest!.region, key)))
      nearest = { region, firms: total(spots), km };
  }
  return nearest;
}

const total = (spots: readonly Spot[]) => spots.reduce((sum, { firms }) => sum + firms, 0);

/** Within which distance, in km, so many firms are; infinite where fewer are at a known one. */
function reachOf(spots: readonly Spot[], wanted: number): number {
  let found = 0;
  for (const { km, firms } of spots.toSorted((a, b) => a.km - b.km)) {
    found += firms;
    if (found >= wanted) return km;
  }
  return Infinity;
}

function comesFirst(region: string, other: string, key: (region: string) => number): boolean {
  return key(region) < key(other) || (key(region) === key(other) && region < other);
}
