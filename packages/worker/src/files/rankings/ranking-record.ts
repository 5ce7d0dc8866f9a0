import type { ShownRanking } from "./context.js";

/**
 * A ranking as it is written to JSON and JSONL: one object a need. `score` = Σ `contribution` (+ `base` under a formula);
 * `eligible` and the counts in `excluded` add up to the size of the register; both are absent where only a part is shown.
 */
export function rankingRecord({ needId, profile, candidates, eligible, excluded }: ShownRanking) {
  return {
    needId,
    profile,
    candidates: candidates.map(({ rank, supplierId, score, base, criteria, toVerify, tied }) => ({
      rank,
      supplierId,
      score,
      ...(base === 0 ? {} : { base }),
      criteria,
      toVerify,
      tied,
    })),
    eligible,
    excluded,
  };
}
