import { CRITERION_IDS, type ScoringProfile } from "../domain/index.js";
import type { CriterionScore } from "../ranking/index.js";
import { createScorer, roundScore } from "../scoring/index.js";
import type { Shortfall } from "./opportunity.js";

/**
 * What each criterion costs a firm: the score with that utility at 1 and the others as they are, less the score. For a weighted sum that
 * is share × (1 − utility); a formula is evaluated anew. `rankAt` gives the firm's place at a score.
 */
export function shortfallsOf(
  { score, criteria }: { readonly score: number; readonly criteria: readonly CriterionScore[] },
  profile: ScoringProfile,
  rankAt: (score: number) => number,
): Shortfall[] {
  const scorer = createScorer(
    criteria.map(({ criterion }) => criterion),
    profile,
  );
  const scoreWith = (improved: CriterionScore) =>
    scorer.score(
      CRITERION_IDS.map((id) => {
        if (id === improved.criterion) return 1;
        return criteria.find(({ criterion }) => criterion === id)?.utility ?? profile.unknownUtility;
      }),
    );
  return criteria
    .map((one) => ({ one, reached: scoreWith(one) }))
    .filter(({ reached }) => reached > score)
    .map(({ one: { criterion, utility }, reached }) => ({
      criterion,
      utility,
      lost: roundScore(reached - score),
      rank: rankAt(reached),
    }))
    .sort((a, b) => b.lost - a.lost);
}
