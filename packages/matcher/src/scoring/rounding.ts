/**
 * A score as it is compared: rounded to 12 decimals, so that the order of additions cannot decide a rank. A number so large that
 * it has no decimals left stays what it is: a formula may give it, and rounding would make infinity of it.
 */
export function roundScore(score: number): number {
  const scaled = score * 1e12;
  return Math.abs(scaled) < Infinity ? Math.round(scaled) / 1e12 : score;
}
