import { CRITERION_IDS, type CriterionId, type ScoringProfile } from "../domain/index.js";
import type { Corpus } from "../dossier/index.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import { capabilitiesCriterion } from "./capabilities.js";
import { certificationsCriterion } from "./certifications.js";
import type { Criterion } from "./criterion.js";
import { experienceCriterion } from "./experience.js";
import { ordersCriterion } from "./orders.js";
import { presenceCriterion } from "./presence.js";
import { regionCriterion } from "./region.js";
import { sectorCriterion } from "./sector.js";
import { sizeCriterion } from "./size.js";

/**
 * Which criteria of a profile apply to a need: size and orders need an annual value, region a place with a point, certifications a
 * buyer who prefers some.
 */
export function applicableCriteria({ need, place }: ResolvedNeed, { criteria }: ScoringProfile): CriterionId[] {
  const hasValue = need.annualValue !== undefined;
  const applies: Readonly<Partial<Record<CriterionId, boolean>>> = {
    region: place.point !== undefined,
    size: hasValue,
    orders: hasValue,
    certifications: (need.preferred?.certifications?.length ?? 0) > 0,
  };
  return CRITERION_IDS.filter((id) => criteria[id] !== undefined && applies[id] !== false);
}

/**
 * The criteria of a profile that apply to a need, prepared for it. Relevance is measured within a corpus: that of the register that
 * is ranked.
 */
export function criteriaFor(
  need: ResolvedNeed,
  profile: ScoringProfile,
  pack: CountryPack,
  corpus: Corpus,
): Criterion[] {
  return [
    sectorCriterion(need, profile, pack.taxonomy),
    regionCriterion(need, profile, pack),
    sizeCriterion(need, profile),
    capabilitiesCriterion(need, profile, pack, corpus),
    experienceCriterion(need, profile, pack),
    ordersCriterion(need, profile, pack),
    presenceCriterion(profile, pack),
    certificationsCriterion(need, profile),
  ].filter((criterion) => criterion !== undefined);
}
