import { assessEligibility, type ConstraintId, type Violation } from "../eligibility/index.js";
import { InputError } from "../errors.js";
import { isTied, rankAll, type CriterionScore, type Query, type Register } from "../ranking/index.js";
import type { ResolvedSupplier } from "../reference/index.js";

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

/** Explains one pair. Throws an {@link InputError} when the register has no firm of this id. */
export function explainPair(query: Query, supplierId: string, register: Register): PairExplanation {
  const supplier = supplierOf(register, supplierId);
  const { standings } = rankAll(query, register);
  const index = standings.findIndex((standing) => standing.supplierId === supplierId);
  return {
    needId: query.need.need.id,
    supplierId,
    eligible: index >= 0,
    ...assessEligibility(query.constraints, supplier),
    ...(index < 0 ? {} : { rank: index + 1 }),
    eligibleFirms: standings.length,
    score: query.standing(supplier).score,
    ...query.breakdown(supplier),
    tied: index >= 0 && isTied(standings, index),
  };
}

function supplierOf(register: Register, supplierId: string): ResolvedSupplier {
  const supplier = register.get(supplierId);
  if (supplier !== undefined) return supplier;
  throw new InputError([
    {
      code: "unknown-id",
      path: "supplierId",
      value: supplierId,
      message: `The register has no firm ${supplierId}.`,
      expected: "the id of a firm of the register",
    },
  ]);
}
