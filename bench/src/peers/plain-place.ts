import { haversineKm, type ResolvedNeed } from "@wasl/matcher";
import type { Firm } from "./plain-firm.js";

/** Great circle from a firm to a need's place; undefined where a point is missing. */
export function kilometres({ place }: Pick<Firm, "place">, need: ResolvedNeed): number | undefined {
  return place.point && need.place.point ? haversineKm(need.place.point, place.point) : undefined;
}

/** Whether a firm, so many km away, says that it serves the need's place. */
export function isCovered({ serviceArea, servedRegions, place }: Firm, need: ResolvedNeed, km = Infinity): boolean {
  switch (serviceArea?.kind) {
    case "national":
      return place.country === need.place.country;
    case "regions":
      return need.place.region !== undefined && servedRegions.has(need.place.region);
    case "radius":
      return km <= serviceArea.km;
    default:
      return false;
  }
}
