import type { ConstraintId } from "../../eligibility/index.js";

/** What may become of a firm that is close enough in sector: nothing stands in its way, or first of all the constraint named. */
export const VERDICTS = [
  undefined,
  "consent-refused",
  "category-not-allowed",
  "auto-entrepreneur-ceiling",
  "too-far",
  "certification-missing",
  "turnover-too-low",
  "headcount-too-low",
  "language-missing",
  "export-market-missing",
] as const satisfies readonly (ConstraintId | undefined)[];
