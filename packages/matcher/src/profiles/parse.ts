import { scoringProfileSchema, validateOrThrow, type ScoringProfile } from "../domain/index.js";
import { InputError } from "../errors.js";
import { compileFormula } from "../scoring/index.js";

/** Reads a scoring profile of unknown shape. Throws an {@link InputError} that lists every fault, the formula's included. */
export function parseProfile(input: unknown): ScoringProfile {
  const profile = validateOrThrow(scoringProfileSchema, input);
  if (profile.formula === undefined) requireWeight(profile);
  else compileFormula(profile.formula);
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
