import type { ResolvedSupplier } from "../reference/index.js";

/**
 * The hard constraints, in the order in which an excluded firm is counted: a firm that violates several is counted under
 * the first.
 */
export const CONSTRAINT_IDS = [
  "buyer-itself",
  "sector-below-floor",
  "consent-refused",
  "category-not-allowed",
  "auto-entrepreneur-ceiling",
  "too-far",
  "certification-missing",
  "turnover-too-low",
  "headcount-too-low",
  "language-missing",
  "export-market-missing",
] as const;

export type ConstraintId = (typeof CONSTRAINT_IDS)[number];

/** Why a firm may not be paired with a need: the constraint, what was asked and what the firm has. */
export interface Violation {
  readonly constraint: ConstraintId;
  /** What the need asks for: a limit, or the list of what is missing or allowed. Absent where nothing is asked. */
  readonly required?: number | readonly string[];
  /** What the firm has, where that is a value. */
  readonly actual?: number | string;
}

/** What became of one hard constraint for one pair. */
export type Verdict =
  | { readonly status: "passed" }
  /** Passed only because the register does not know the firm's value. */
  | { readonly status: "unknown" }
  | { readonly status: "violated"; readonly violation: Violation };

/** One hard constraint, prepared for one need. */
export interface Constraint {
  readonly id: ConstraintId;
  readonly check: (supplier: ResolvedSupplier) => Verdict;
}

export const passed: Verdict = { status: "passed" };
export const unknown: Verdict = { status: "unknown" };

export function violated(violation: Violation): Verdict {
  return { status: "violated", violation };
}
