import type { Need } from "../domain/index.js";
import { analyse } from "../text/index.js";

/**
 * The terms of a need and how much each counts: 1 for those of its title and keywords, `descriptionWeight` for those that stand in its
 * description alone, where much is said that every need of the kind says.
 */
export function needTerms(
  { title, description = "", keywords = [] }: Need,
  descriptionWeight: number,
): ReadonlyMap<string, number> {
  const weights = new Map(analyse(description).map((term) => [term, descriptionWeight]));
  for (const term of [title, ...keywords].flatMap(analyse)) weights.set(term, 1);
  return weights;
}
