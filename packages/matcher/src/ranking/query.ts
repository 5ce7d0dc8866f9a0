import { criteriaFor, type Criterion } from "../criteria/index.js";
import { CRITERION_IDS, type ScoringProfile } from "../domain/index.js";
import type { Corpus } from "../dossier/index.js";
import { constraintsFor, type Constraint } from "../eligibility/index.js";
import { InputError } from "../errors.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import { tieHash } from "../retrieval/index.js";
import { createScorer, type Scorer } from "../scoring/index.js";
import { tieKey, type Standing } from "./order.js";
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

/** `corpus` is that of the firms that the need meets; a profile without the criterion capabilities does without. */
export function prepareQuery(
  need: ResolvedNeed,
  profile: ScoringProfile,
  pack: CountryPack,
  corpus: Corpus = NO_CORPUS,
): Query {
  const criteria = criteriaFor(need, profile, pack, corpus);
  const scorer = createScorer(
    criteria.map(({ id }) => id),
    profile,
  );
  const needHash = tieHash(need.need.id);
  const utilitiesOf = (supplier: ResolvedSupplier) =>
    inSlots(criteria, (criterion) => criterion.assess(supplier).utility, profile.unknownUtility);
  return {
    need,
    constraints: constraintsFor(need, profile, pack, criteria),
    standing: (supplier) => ({
      supplierId: supplier.supplier.id,
      score: scorer.score(utilitiesOf(supplier)),
      tieKey: tieKey(supplier.supplier.id, needHash),
    }),
    breakdown: (supplier) => breakdownOf(supplier, criteria, scorer, profile.unknownUtility),
  };
}

const NO_CORPUS: Corpus = {
  get profiles(): never {
    throw noRegister();
  },
  get references(): never {
    throw noRegister();
  },
};

function noRegister(): InputError {
  return new InputError([
    {
      code: "missing",
      path: "register",
      message: "The criterion capabilities compares words within a register, and there is none.",
      expected: "the register to which the firm belongs, with what its firms say of themselves and have done",
    },
  ]);
}

function breakdownOf(
  supplier: ResolvedSupplier,
  criteria: readonly Criterion[],
  scorer: Scorer,
  unknownUtility: number,
): Breakdown {
  const assessments = new Map(criteria.map((criterion) => [criterion, criterion.assess(supplier)]));
  const utilityOf = (criterion: Criterion) => assessments.get(criterion)!.utility;
  const { base, contributions } = scorer.split(inSlots(criteria, utilityOf, unknownUtility));
  return {
    base,
    criteria: criteria.map((criterion, i) => ({
      criterion: criterion.id,
      weight: criterion.weight,
      contribution: contributions[i]!,
      ...assessments.get(criterion)!,
    })),
  };
}

/** Utilities as a scorer takes them: one for every criterion there is. */
function inSlots(
  criteria: readonly Criterion[],
  utilityOf: (criterion: Criterion) => number,
  unknownUtility: number,
): number[] {
  return CRITERION_IDS.map((id) => {
    const criterion = criteria.find((one) => one.id === id);
    return criterion === undefined ? unknownUtility : utilityOf(criterion);
  });
}
