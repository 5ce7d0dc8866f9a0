import { weightsByFold, type ChoiceTable, type WeightsByFold } from "@wasl/fixtures";
import type { QualitySystem } from "./figures.js";
import { rankedBy, weighed } from "./rankings.js";

export interface FoldPlan {
  readonly folds: number;
  readonly seed: number;
}

/** Weights fitted without each fold. They are drawn towards equal weights, since those of `default` were fitted to these very awards. */
export function refitted(table: ChoiceTable, { folds, seed }: FoldPlan): WeightsByFold {
  return weightsByFold(table, { start: table.criteria.map(() => 1), folds, seed });
}

/** Every need of the table ranked by weights that were fitted without its buyer. */
export function heldOutSystem(name: string, table: ChoiceTable, { folds, weights }: WeightsByFold): QualitySystem {
  return {
    name,
    note: "the criteria of default, weights fitted without the fold of the buyer",
    *rankings() {
      for (const [i, need] of table.needs.entries())
        yield { needId: need.needId, suppliers: rankedBy(need, weighed(need, weights[folds[i]!]!)) };
    },
  };
}

/** The table without one criterion; its candidates stay. */
export function withoutCriterion({ criteria, needs }: ChoiceTable, criterion: string): ChoiceTable {
  const out = criteria.indexOf(criterion);
  return {
    criteria: criteria.filter((_, i) => i !== out),
    needs: needs.map((need) => ({
      ...need,
      utilities: need.utilities.filter((_, at) => at % criteria.length !== out),
    })),
  };
}

/** Weights as shares of 1. */
export function sharesOf(weights: Float64Array): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(weights, (weight) => weight / total);
}
