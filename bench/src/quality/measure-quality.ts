import { collectChoices, type ChoiceTable, type WeightsByFold } from "@wasl/fixtures";
import { createMatcher, defaultProfile } from "@wasl/matcher";
import type { AwardInputs } from "./award-inputs.js";
import { Figuring, RESAMPLES, type QualitySystem } from "./figures.js";
import { FIXED_PROFILES } from "./fixed-profiles.js";
import type { Difference, QualityData, QualityReport } from "./quality-report.js";
import { DEPTH, profileRankings, randomRankings, rankedBy } from "./rankings.js";
import { heldOutSystem, refitted, sharesOf, withoutCriterion, type FoldPlan } from "./refitted.js";
import { tellingColumns } from "./trees/features.js";
import { treesByFold, type TreesByFold } from "./trees/trees-by-fold.js";
import { loadXGBoost } from "./trees/xgboost.js";

export interface QualityOptions extends FoldPlan {
  /** Told what is being done. */
  readonly onStep: (text: string) => void;
}

/**
 * How well winners are ranked by what one might do in a day, by `default`, and by the best that can be learned from its criteria; and what
 * each criterion is worth. What is learned is measured on buyers that had no part in it.
 */
export async function measureQuality(inputs: AwardInputs, options: QualityOptions): Promise<QualityReport> {
  const { seed, folds, onStep } = options;
  const figuring = new Figuring(inputs, seed);
  const { table, data } = choicesOf(inputs, onStep);
  onStep("Fitting weights without each fold");
  const fitted = refitted(table, options);
  const refit = heldOutSystem("default, refitted, held out", table, fitted);
  const trees = await taught(table, fitted, options);
  const learned = [refit, treeSystem(table, trees)];
  const [simple, shipped] = fixedSystems(inputs).slice(-2);
  const differences = [simple!, shipped!, learned[1]!].map((other) => figuring.difference(refit, other));
  return {
    data,
    design: { seed, folds, depth: DEPTH, resamples: RESAMPLES },
    systems: [...fixedSystems(inputs), ...learned].map((system) => {
      onStep(`Measuring ${system.name}`);
      return figuring.figuresOf(system);
    }),
    differences,
    ablation: ablationOf(table, refit, figuring, options),
    weights: { criteria: table.criteria, byFold: fitted.weights.map(sharesOf) },
    shapes: trees.shapes,
  };
}

/** Judged needs with all firms that are eligible under `default`. */
function choicesOf(inputs: AwardInputs, onStep: QualityOptions["onStep"]) {
  const { needs, register, judgments, groups, rejected, pack } = inputs;
  onStep(`Collecting the utilities of all candidates of ${needs.length} needs`);
  const matcher = createMatcher({ pack, profile: defaultProfile });
  const { table } = collectChoices(matcher, needs, register, judgments, { depth: register.size });
  const judged = new Set(judgments.flatMap(({ needId, grade }) => (grade > 0 ? [needId] : [])));
  const data: QualityData = {
    needs: judged.size,
    newPairs: [...judged].filter((id) => groups.get(id)?.["repeat_buyer"] === "0").length,
    buyers: new Set(needs.filter(({ need }) => judged.has(need.id)).map(({ need }) => need.buyer.id)).size,
    firms: register.size,
    rejected,
    outOfReach: judged.size - table.needs.length,
  };
  return { table, data };
}

function fixedSystems(inputs: AwardInputs): QualitySystem[] {
  const random = { name: "random", note: "all firms in an arbitrary order", rankings: () => randomRankings(inputs) };
  const fixed = FIXED_PROFILES.map(({ name, note, profile }) => ({
    name,
    note,
    rankings: () => profileRankings(profile, inputs),
  }));
  return [random, ...fixed];
}

async function taught(table: ChoiceTable, fitted: WeightsByFold, { seed, folds, onStep }: QualityOptions) {
  const onFold = (fold: number) => onStep(`Teaching trees without fold ${fold + 1} of ${folds}`);
  return treesByFold(await loadXGBoost(), table, fitted, { seed, onFold });
}

function treeSystem({ needs }: ChoiceTable, { scores }: TreesByFold): QualitySystem {
  return {
    name: "boosted trees, held out",
    note: "XGBoost on the same utilities, taught without the fold of the buyer",
    *rankings() {
      for (const [i, need] of needs.entries()) yield { needId: need.needId, suppliers: rankedBy(need, scores[i]!) };
    },
  };
}

/** The refitted weights without each criterion that tells candidates apart. */
function ablationOf(
  table: ChoiceTable,
  refit: QualitySystem,
  figuring: Figuring,
  options: QualityOptions,
): Difference[] {
  return tellingColumns(table).map((column) => {
    const criterion = table.criteria[column]!;
    options.onStep(`Fitting weights without ${criterion}`);
    const fewer = withoutCriterion(table, criterion);
    return figuring.difference(refit, heldOutSystem(criterion, fewer, refitted(fewer, options)));
  });
}
