import type { ResolvedNeed } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";
import { coreScoring } from "../scenarios/formula.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { titledNeeds } from "../text/needs.js";
import { defaultScoring } from "../text/scorings.js";
import { Vocabulary } from "../text/vocabulary.js";

/** Profiles that runs are measured with: `core`, and `default`, which looks at texts and past work too. */
export const PROFILES = ["core", "default"] as const;
export type ProfileName = (typeof PROFILES)[number];

/** Generated needs and by what they are ranked; what `default` looks at is in the register only if that has dossiers. */
export async function profiledNeeds(
  name: ProfileName,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<{ readonly scoring: Scoring; readonly needs: readonly ResolvedNeed[] }> {
  const scoring = name === "core" ? coreScoring : defaultScoring;
  const plan = { count, seed, pack: scoring.pack };
  return { scoring, needs: name === "core" ? plannedNeeds(plan) : titledNeeds(plan, await Vocabulary.read()) };
}
