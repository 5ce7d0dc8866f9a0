import type { ChoiceNeed, ChoiceTable, WeightsByFold } from "@wasl/fixtures";
import { BoostedTrees, type TreePlan, type TreeShape } from "./boosted-trees.js";
import { tellingColumns } from "./features.js";
import type { XGBoostConstructor } from "./xgboost.js";

/** From careful to bold; more rounds where trees are larger and slower. */
const SHAPES: readonly TreeShape[] = [
  { depth: 2, rounds: 100, rate: 0.1 },
  { depth: 3, rounds: 150, rate: 0.05 },
  { depth: 4, rounds: 200, rate: 0.05 },
];

export interface TreesByFold {
  /** By need of the table: the score of each candidate, by trees that were taught without the fold of its buyer. */
  readonly scores: readonly Float64Array[];
  /** By fold. */
  readonly shapes: readonly TreeShape[];
}

/**
 * Boosted trees, taught once without each fold. Which shape they have is decided without the fold too: by how well trees that are taught
 * without one more fold rank the winners of that one.
 */
export function treesByFold(
  XGBoost: XGBoostConstructor,
  { criteria, needs }: ChoiceTable,
  { folds, weights }: WeightsByFold,
  { seed, onFold }: { readonly seed: number; readonly onFold?: (fold: number) => void },
): TreesByFold {
  const columns = tellingColumns({ criteria, needs });
  const without = (...out: number[]) => needs.filter((_, need) => !out.includes(folds[need]!));
  const inside = (fold: number) => needs.filter((_, need) => folds[need] === fold);
  const scores = new Map<ChoiceNeed, Float64Array>();
  const shapes = weights.map((ownWeights, fold) => {
    onFold?.(fold);
    const plan = { columns, weights: ownWeights, seed };
    const judging = (fold + 1) % weights.length;
    const shape = bestShape(XGBoost, without(fold, judging), inside(judging), plan);
    const found = scored(XGBoost, without(fold), inside(fold), { ...plan, shape });
    for (const [need, own] of found) scores.set(need, own);
    return shape;
  });
  return { scores: needs.map((need) => scores.get(need)!), shapes };
}

function bestShape(
  XGBoost: XGBoostConstructor,
  teaching: readonly ChoiceNeed[],
  judging: readonly ChoiceNeed[],
  plan: Omit<TreePlan, "shape">,
): TreeShape {
  const quality = SHAPES.map((shape) => {
    const found = scored(XGBoost, teaching, judging, { ...plan, shape });
    return found.reduce((sum, [need, scores]) => sum + reciprocalRank(need, scores), 0);
  });
  return SHAPES[quality.indexOf(Math.max(...quality))]!;
}

function scored(
  XGBoost: XGBoostConstructor,
  teaching: readonly ChoiceNeed[],
  asked: readonly ChoiceNeed[],
  plan: TreePlan,
): (readonly [ChoiceNeed, Float64Array])[] {
  const trees = new BoostedTrees(XGBoost, teaching, plan);
  try {
    return asked.map((need) => [need, trees.scores(need)] as const);
  } finally {
    trees.free();
  }
}

/** 1 / rank of the best winner. */
function reciprocalRank({ grades }: ChoiceNeed, scores: Float64Array): number {
  const best = scores.reduce((most, score, i) => (grades[i]! > 0 ? Math.max(most, score) : most), -Infinity);
  return 1 / (1 + scores.reduce((ahead, score) => ahead + (score > best ? 1 : 0), 0));
}
