import { criteriaFor, type Criterion } from "../criteria/index.js";
import type { ScoringProfile } from "../domain/index.js";
import { constraintsFor, type Constraint } from "../eligibility/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import { createScorer, type Scorer } from "../scoring/index.js";
import { tieHash, tieKey, type Standing } from "./order.js";
import type { CriterionScore } from "./ranking.js";

/** A need made ready to meet firms: its criteria, its hard constraints and the way to one score. */
export interface Query {
  readonly need: ResolvedNeed;
  readonly constraints: readonly Constraint[];
  standing(supplier: ResolvedSupplier): Standing;
  /** The score split over the criteria, from the same assessments as the score itself. */
  breakdown(supplier: ResolvedSupplier): Breakdown;
}

/** Where a score comes from; `base` and the contributions add up to it. */
export interface Breakdown {
  readonly base: number;
  readonly criteria: readonly CriterionScore[];
}

export function prepareQuery(need: ResolvedNeed, profile: ScoringProfile, pack: CountryPack): Query {
  const criteria = criteriaFor(need, profile, pack);
  const sector = criteria.find(({ id }) => id === "sector");
  const scorer = createScorer(criteria, profile);
  const needHash = tieHash(need.need.id);
  return {
    need,
    constraints: constraintsFor(need, profile, pack, sector),
    standing: (supplier) => ({
      supplierId: supplier.supplier.id,
      score: scorer.score(criteria.map((criterion) => criterion.assess(supplier).utility)),
      tieKey: tieKey(supplier.supplier.id, needHash),
    }),
    breakdown: (supplier) => breakdownOf(supplier, criteria, scorer),
  };
}

function breakdownOf(supplier: ResolvedSupplier, criteria: readonly Criterion[], scorer: Scorer): Breakdown {
  const assessments = criteria.map((criterion) => criterion.assess(supplier));
  const { base, contributions } = scorer.split(assessments.map(({ utility }) => utility));
  return {
    base,
    criteria: criteria.map(({ id, weight }, i) => ({
      criterion: id,
      utility: assessments[i]!.utility,
      weight,
      contribution: contributions[i]!,
      facts: assessments[i]!.facts,
    })),
  };
}
