/** Each weight's share of all weights, `w / Σw`. All 0 when no weight is above 0. */
export function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (total === 0 ? 0 : weight / total));
}
