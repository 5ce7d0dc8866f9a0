import { assessEligibility, type ConstraintId, type Violation } from "../eligibility/index.js";
import type { CriterionScore, Engine, Query } from "../ranking/index.js";
import type { ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import { unknownIds, type SupplierIndex } from "../retrieval/index.js";

/** Everything about one need and one firm, whether the firm is ranked or not. */
export interface PairExplanation {
  readonly needId: string;
  readonly supplierId: string;
  readonly eligible: boolean;
  /** All hard constraints the firm violates; empty when it is eligible. */
  readonly violations: readonly Violation[];
  /** Hard constraints that passed only because the register does not know the firm's value. */
  readonly toVerify: readonly ConstraintId[];
  /** Its place among all eligible firms; absent when it is not eligible. */
  readonly rank?: number;
  /** How many firms are eligible. */
  readonly eligibleFirms: number;
  /** Its score; for a firm that is not eligible, the score it would have. */
  readonly score: number;
  readonly base: number;
  readonly criteria: readonly CriterionScore[];
  /** True when another eligible firm has exactly this score. */
  readonly tied: boolean;
}

/** Says where firms stand among all that are eligible for a need, and how many these are. */
export interface Places extends Pick<Engine, "placeOf"> {
  census(need: ResolvedNeed): Pick<ReturnType<Engine["census"]>, "eligible">;
}

/** Explains one pair. Throws an {@link InputError} when the index has no firm of this id. */
export function explainPair(query: Query, supplierId: string, index: SupplierIndex, places: Places): PairExplanation {
  const supplier = supplierIn(index, supplierId);
  const standing = query.standing(supplier);
  const eligibility = assessEligibility(query.constraints, supplier);
  const eligible = eligibility.violations.length === 0;
  const place = eligible ? places.placeOf(query.need, standing) : undefined;
  return {
    needId: query.need.need.id,
    supplierId,
    eligible,
    ...eligibility,
    ...(place ? { rank: place.rank } : {}),
    eligibleFirms: places.census(query.need).eligible,
    score: standing.score,
    ...query.breakdown(supplier),
    tied: place?.tied ?? false,
  };
}

function supplierIn(index: SupplierIndex, supplierId: string): ResolvedSupplier {
  const supplier = index.get(supplierId);
  if (supplier !== undefined) return supplier;
  throw unknownIds([supplierId], "supplierId");
}
