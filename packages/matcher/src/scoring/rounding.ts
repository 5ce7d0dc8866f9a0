/** A score as it is compared: rounded to 12 decimals, so that the order of additions cannot decide a rank. */
export function roundScore(score: number): number {
  return Math.round(score * 1e12) / 1e12;
}
