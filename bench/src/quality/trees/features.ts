import type { ChoiceNeed, ChoiceTable } from "@wasl/fixtures";
import { weighed } from "../rankings.js";

/**
 * What trees see of a need's candidates, a row each: their utilities, and how far their weighed score lies behind the need's best one. The
 * score is there so that trees need to learn only what a weighted sum cannot say.
 */
export function featureRows(need: ChoiceNeed, columns: readonly number[], weights: Float64Array): number[][] {
  const width = weights.length;
  const scores = weighed(need, weights);
  const best = scores.reduce((highest, score) => Math.max(highest, score), -Infinity);
  return Array.from(scores, (score, row) => [
    ...columns.map((column) => need.utilities[row * width + column]!),
    score - best,
  ]);
}

/** How many columns {@link featureRows} has; in each, more is better. */
export function featureCount(columns: readonly number[]): number {
  return columns.length + 1;
}

/** The criteria of a table in which the candidates of some need differ. */
export function tellingColumns({ criteria, needs }: ChoiceTable): number[] {
  const width = criteria.length;
  return Array.from(criteria.keys()).filter((i) =>
    needs.some(({ utilities }) => utilities.some((value, at) => at % width === i && value !== utilities[i])),
  );
}
