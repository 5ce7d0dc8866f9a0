import type { CriterionId } from "../domain/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import type { CriterionFacts } from "./facts.js";

/** What one criterion says about one firm. */
export interface Assessment {
  /** How well the firm fits, in [0, 1]. */
  readonly utility: number;
  readonly facts: CriterionFacts;
}

/** One criterion, prepared for one need. */
export interface Criterion {
  readonly id: CriterionId;
  readonly weight: number;
  assess(supplier: ResolvedSupplier): Assessment;
}
