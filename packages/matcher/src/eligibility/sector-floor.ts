import type { Criterion } from "../criteria/index.js";
import { passed, violated, type Constraint } from "./constraint.js";

/** A firm of another trade is no candidate, however near and however well sized. */
export function sectorFloor(sector: Criterion, floor: number): Constraint {
  return {
    id: "sector-below-floor",
    check(supplier) {
      const { utility } = sector.assess(supplier);
      if (utility >= floor) return passed;
      return violated({ constraint: "sector-below-floor", required: floor, actual: utility });
    },
  };
}
