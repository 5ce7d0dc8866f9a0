import { coveringServiceArea, distanceBetween } from "../criteria/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import { passed, unknown, violated, type Constraint } from "./constraint.js";

/** The firm is near enough, or says that it serves the need's place from where it is. */
export function maxDistance({ need, place }: ResolvedNeed): Constraint | undefined {
  const limit = need.required?.maxDistanceKm;
  if (limit === undefined) return undefined;
  return {
    id: "too-far",
    check(supplier) {
      if (coveringServiceArea(place, supplier)) return passed;
      const distance = distanceBetween(place, supplier.place);
      if (distance === undefined) return unknown;
      return distance <= limit ? passed : violated({ constraint: "too-far", required: limit, actual: distance });
    },
  };
}
