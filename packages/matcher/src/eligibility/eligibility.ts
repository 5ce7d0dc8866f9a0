import type { Criterion } from "../criteria/index.js";
import type { ScoringProfile } from "../domain/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import { allowedCategories, autoEntrepreneurCeiling } from "./category.js";
import type { Constraint, ConstraintId, Violation } from "./constraint.js";
import { maxDistance } from "./distance.js";
import { buyerItself, consent } from "./introduction.js";
import { certifications, exportMarkets, languages } from "./listed.js";
import { minHeadcount, minTurnover } from "./minimum.js";
import { sectorFloor } from "./sector-floor.js";

/** Everything a firm violates, and what it passed only because a value is unknown. */
export interface Eligibility {
  readonly violations: readonly Violation[];
  readonly toVerify: readonly ConstraintId[];
}

/** The hard constraints that a need puts on firms, in the order of {@link CONSTRAINT_IDS}. */
export function constraintsFor(
  need: ResolvedNeed,
  profile: ScoringProfile,
  pack: CountryPack,
  criteria: readonly Criterion[],
): Constraint[] {
  const [sector, capabilities] = (["sector", "capabilities"] as const).map((id) =>
    criteria.find((criterion) => criterion.id === id),
  );
  return [
    buyerItself(need),
    sector && sectorFloor(sector, profile.constraints, capabilities),
    consent(),
    allowedCategories(need),
    autoEntrepreneurCeiling(need, profile, pack.taxonomy),
    maxDistance(need),
    certifications(need),
    minTurnover(need),
    minHeadcount(need),
    languages(need),
    exportMarkets(need),
  ].filter((constraint) => constraint !== undefined);
}

/** The first constraint that a firm violates; undefined when it is eligible. */
export function firstViolated(
  constraints: readonly Constraint[],
  supplier: ResolvedSupplier,
): ConstraintId | undefined {
  return constraints.find((constraint) => constraint.check(supplier).status === "violated")?.id;
}

/** What became of every constraint for one firm. */
export function assessEligibility(constraints: readonly Constraint[], supplier: ResolvedSupplier): Eligibility {
  const verdicts = constraints.map(({ id, check }) => ({ id, verdict: check(supplier) }));
  return {
    violations: verdicts.flatMap(({ verdict }) => (verdict.status === "violated" ? [verdict.violation] : [])),
    toVerify: verdicts.filter(({ verdict }) => verdict.status === "unknown").map(({ id }) => id),
  };
}
