import { CRITERION_IDS, type CriterionId, type ScoringProfile } from "../domain/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { CriterionFacts } from "./facts.js";
import { regionCriterion } from "./region.js";
import { sectorCriterion } from "./sector.js";
import { sizeCriterion } from "./size.js";

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

/** Which criteria apply to a need: size needs an annual value, region a place with a point. */
export function applicableCriteria({ need, place }: ResolvedNeed): CriterionId[] {
  const applies = { sector: true, region: place.point !== undefined, size: need.annualValue !== undefined };
  return CRITERION_IDS.filter((id) => applies[id]);
}

/** The criteria of a profile that apply to a need, prepared for it. */
export function criteriaFor(need: ResolvedNeed, profile: ScoringProfile, pack: CountryPack): Criterion[] {
  return [
    sectorCriterion(need, profile, pack.taxonomy),
    regionCriterion(need, profile),
    sizeCriterion(need, profile),
  ].filter((criterion) => criterion !== undefined);
}
