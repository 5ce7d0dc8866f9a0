import {
  CRITERION_IDS,
  scoringProfileSchema,
  validateOrThrow,
  type CriterionId,
  type ScoringProfile,
} from "../domain/index.js";
import { InputError } from "../errors.js";
import { compileFormula } from "../scoring/index.js";

/** Reads a scoring profile of unknown shape. Throws an {@link InputError} that lists every fault, the formula's included. */
export function parseProfile(input: unknown): ScoringProfile {
  const profile = validateOrThrow(scoringProfileSchema, input);
  if (profile.formula === undefined) requireWeight(profile);
  else compileFormula(profile.formula, criteriaOf(profile));
  requireCapabilities(profile);
  return profile;
}

function requireWeight({ criteria }: ScoringProfile): void {
  if (Object.values(criteria).some((criterion) => (criterion?.weight ?? 0) > 0)) return;
  throw new InputError([
    {
      code: "invalid-profile",
      path: "criteria",
      message: "All weights are 0.",
      expected: "at least one criterion with a weight above 0",
    },
  ]);
}

/** Those that the profile has: a formula speaks of no other. */
function criteriaOf({ criteria }: ScoringProfile): CriterionId[] {
  return CRITERION_IDS.filter((id) => criteria[id] !== undefined);
}

function requireCapabilities({ criteria, constraints }: ScoringProfile): void {
  if (constraints.capabilityFloor === undefined || criteria.capabilities !== undefined) return;
  throw new InputError([
    {
      code: "invalid-profile",
      path: "constraints.capabilityFloor",
      value: constraints.capabilityFloor,
      message: "The profile has a floor for capabilities and no such criterion.",
      expected: "criteria.capabilities beside it, or no such floor",
    },
  ]);
}
