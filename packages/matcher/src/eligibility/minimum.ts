import type { ResolvedNeed } from "../reference/index.js";
import { passed, unknown, violated, type Constraint, type ConstraintId } from "./constraint.js";

/** The firm's turnover (a year, in the currency of the run) reaches the need's minimum. */
export function minTurnover({ need }: ResolvedNeed): Constraint | undefined {
  return minimum("turnover-too-low", need.required?.minTurnover, "turnover");
}

/** The firm's headcount reaches the need's minimum. */
export function minHeadcount({ need }: ResolvedNeed): Constraint | undefined {
  return minimum("headcount-too-low", need.required?.minHeadcount, "headcount");
}

function minimum(
  id: ConstraintId,
  required: number | undefined,
  field: "turnover" | "headcount",
): Constraint | undefined {
  if (required === undefined) return undefined;
  return {
    id,
    check({ supplier }) {
      const actual = supplier[field];
      if (actual === undefined) return unknown;
      return actual >= required ? passed : violated({ constraint: id, required, actual });
    },
  };
}
