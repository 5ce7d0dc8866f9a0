/** Decimals of a score as people see it. */
export const SCORE_DECIMALS = 3;

/** A score and its parts, rounded for people. */
export interface ShownScore {
  readonly score: number;
  /** A part for each criterion, in their order. */
  readonly parts: readonly number[];
  readonly base: number;
}

/** What is rounded of a candidate. */
interface Summed {
  readonly score: number;
  readonly base: number;
  readonly criteria: readonly { readonly contribution: number }[];
}

/** Rounds a candidate's score and contributions to three decimals so that parts and base still add up to the score. */
export function shownScore({ score, base, criteria }: Summed): ShownScore {
  const contributions = criteria.map(({ contribution }) => contribution);
  const shown = shownParts(base === 0 ? contributions : [...contributions, base], score, SCORE_DECIMALS);
  const unit = 10 ** SCORE_DECIMALS;
  return {
    score: Math.round(score * unit) / unit,
    parts: shown.slice(0, criteria.length),
    base: shown[criteria.length] ?? 0,
  };
}

/**
 * Rounds parts to a number of decimals so that they still add up to the rounded total: each is cut down, and what is missing
 * goes, one unit each, to those that lost most (the largest-remainder method).
 */
export function shownParts(parts: readonly number[], total: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  const scaled = parts.map((part) => part * unit);
  const units = scaled.map(Math.floor);
  const missing = Math.round(total * unit) - units.reduce((a, b) => a + b, 0);
  const byLoss = scaled.map((_, i) => i).sort((a, b) => lossOf(b) - lossOf(a) || a - b);
  for (let n = 0; n < missing; n += 1) units[byLoss[n % byLoss.length]!]! += 1;
  return units.map((value) => value / unit);

  function lossOf(i: number): number {
    return scaled[i]! - units[i]!;
  }
}
