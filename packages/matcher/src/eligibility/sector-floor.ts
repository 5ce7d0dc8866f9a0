import type { Criterion } from "../criteria/index.js";
import type { ScoringProfile } from "../domain/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import { passed, violated, type Constraint } from "./constraint.js";

/**
 * A firm of another trade is no candidate, however near and however well sized; unless the profile lets in those whose words fit
 * well enough, since codes tell less than what a firm has done.
 */
export function sectorFloor(
  sector: Criterion,
  { sectorFloor: floor, capabilityFloor }: ScoringProfile["constraints"],
  capabilities: Criterion | undefined,
): Constraint {
  const isCapable = (firm: ResolvedSupplier) =>
    capabilityFloor !== undefined && capabilities !== undefined && capabilities.assess(firm).utility >= capabilityFloor;
  return {
    id: "sector-below-floor",
    check(supplier) {
      const { utility } = sector.assess(supplier);
      if (utility >= floor || isCapable(supplier)) return passed;
      return violated({ constraint: "sector-below-floor", required: floor, actual: utility });
    },
  };
}
