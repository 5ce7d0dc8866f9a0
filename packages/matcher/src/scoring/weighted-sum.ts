/** Contributions `w·u / Σw`; they add up, in order, to the score. All 0 when no weight is above 0. */
export function weightedContributions(utilities: readonly number[], weights: readonly number[]): number[] {
  const total = sum(weights);
  return utilities.map((utility, i) => (total === 0 ? 0 : (utility * (weights[i] ?? 0)) / total));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
