import { chosenCandidates, type ChoiceNeed } from "@wasl/fixtures";
import { weighed } from "../rankings.js";
import { featureCount, featureRows } from "./features.js";
import { MOST_TRAINING_BYTES, type XGBoost, type XGBoostConstructor } from "./xgboost.js";

/** How large trees are, and how many. */
export interface TreeShape {
  readonly depth: number;
  readonly rounds: number;
  readonly rate: number;
}

export interface TreePlan {
  /** The criteria that trees look at, as positions in the choice table. */
  readonly columns: readonly number[];
  /** A weighted sum fitted on the same needs or fewer. */
  readonly weights: Float64Array;
  readonly shape: TreeShape;
  readonly seed: number;
}

/** Losers of a need that trees are taught with, at most. */
const MOST_LOSERS = 100;
const BYTES_PER_NUMBER = 4;

/** Trees give many candidates the same score: so small a part of the weighted sum decides between those, and nothing else. */
const TIE_BREAKER = 1e-6;

/**
 * Boosted trees that tell winners from losers: of each need the winners, the losers that the weighted sum ranks highest, and as many drawn
 * ones. Winners count as much as losers do together. More of a utility never counts against a candidate, as nowhere in Wasl: without that
 * constraint trees are clearly worse on buyers they have not seen.
 */
export class BoostedTrees {
  private readonly model: XGBoost;

  constructor(
    XGBoost: XGBoostConstructor,
    needs: readonly ChoiceNeed[],
    private readonly plan: TreePlan,
  ) {
    const { rows, labels } = trainingSet(needs, plan);
    const winners = labels.reduce((sum, label) => sum + label, 0);
    this.model = new XGBoost({
      booster: "gbtree",
      objective: "binary:logitraw",
      max_depth: plan.shape.depth,
      iterations: plan.shape.rounds,
      eta: plan.shape.rate,
      scale_pos_weight: (labels.length - winners) / winners,
      min_child_weight: 10,
      subsample: 0.7,
      colsample_bytree: 0.8,
      monotone_constraints: `(${Array.from({ length: featureCount(plan.columns) }, () => 1).join(",")})`,
      seed: plan.seed,
      silent: 1,
    });
    this.model.train(rows, labels);
  }

  /** By candidate of a need: higher is better, in no unit. */
  scores(need: ChoiceNeed): Float64Array {
    const { columns, weights } = this.plan;
    const sums = weighed(need, weights);
    return Float64Array.from(
      this.model.predict(featureRows(need, columns, weights)),
      (score, candidate) => score + TIE_BREAKER * sums[candidate]!,
    );
  }

  free(): void {
    this.model.free();
  }
}

function trainingSet(needs: readonly ChoiceNeed[], { columns, weights, seed }: TreePlan) {
  const bytesPerRow = BYTES_PER_NUMBER * (featureCount(columns) + 1);
  const winners = needs.reduce((sum, { grades }) => sum + grades.filter((grade) => grade > 0).length, 0);
  const room = Math.floor((MOST_TRAINING_BYTES / bytesPerRow - winners) / needs.length);
  const sample = { size: Math.min(MOST_LOSERS, room), weights, seed };
  const rows: number[][] = [];
  const labels: number[] = [];
  for (const need of needs) {
    const features = featureRows(need, columns, weights);
    for (const position of chosenCandidates(need, sample).positions) {
      rows.push(features[position]!);
      labels.push(need.grades[position]! > 0 ? 1 : 0);
    }
  }
  return { rows, labels };
}
