import type { Ranking } from "@wasl/matcher";

/**
 * A ranking as it is written to JSON and JSONL: one object a need. `score` = Σ `contribution` (+ `base` under a formula);
 * `eligible` and the counts in `excluded` add up to the size of the register.
 */
export function rankingRecord({ needId, profile, candidates, eligible, excluded }: Ranking) {
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
