import type { ResolvedNeed } from "@wasl/matcher";
import type { FailureCode } from "../contracts/index.js";
import { ScoringFailure } from "../scoring-threads/index.js";

/** What became of one need: ranked, or why not. */
export type Scored<Ranked> =
  | { readonly need: ResolvedNeed; readonly ranked: Ranked }
  | { readonly need: ResolvedNeed; readonly failure: FailureCode };

/**
 * Scores needs together, and where that fails finds out which of them cannot be scored by halving. A need that fails twice by
 * itself is at fault; its failure is returned beside what the others gave, in the order of the needs.
 *
 * @throws whatever `score` throws that is no ScoringFailure.
 */
export async function scoreEach<Ranked>(
  needs: readonly ResolvedNeed[],
  score: (needs: readonly ResolvedNeed[]) => Promise<readonly Ranked[]>,
  failedBefore = false,
): Promise<Scored<Ranked>[]> {
  try {
    const ranked = await score(needs);
    return needs.map((need, i) => ({ need, ranked: ranked[i]! }));
  } catch (error) {
    if (!(error instanceof ScoringFailure)) throw error;
    const [need] = needs;
    if (needs.length > 1 || !need) return scoreHalves(needs, score);
    return failedBefore ? [{ need, failure: error.code }] : scoreEach(needs, score, true);
  }
}

async function scoreHalves<Ranked>(
  needs: readonly ResolvedNeed[],
  score: (needs: readonly ResolvedNeed[]) => Promise<readonly Ranked[]>,
): Promise<Scored<Ranked>[]> {
  const middle = needs.length >> 1;
  const first = await scoreEach(needs.slice(0, middle), score);
  return [...first, ...(await scoreEach(needs.slice(middle), score))];
}
