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
