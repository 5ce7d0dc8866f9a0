import { coreScoring, formulaScoring } from "./formula.js";
import { plannedNeeds } from "./needs.js";
import { withRareCertificates, withTies } from "./overlay.js";
import type { RegisterPlan } from "./register.js";
import { MAIN, type Scenario, type Stage } from "./scenario.js";
import { worstCases } from "./worst-cases.js";

export interface StagePlan {
  /** Firms of each register, ascending. */
  readonly sizes: readonly number[];
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
  /** Names of the scenarios to run. */
  readonly cases: ReadonlySet<string>;
}

/** Worst cases are put to one register: the largest of those asked for that is no larger than this, else the smallest. */
const WORST_CASE_FIRMS = 1_000_000;

/** Everything that is to be measured, in order. */
export function stagesOf(plan: StagePlan): Stage[] {
  const worstSize = plan.sizes.findLast((size) => size <= WORST_CASE_FIRMS) ?? plan.sizes[0]!;
  const worst = { names: plan.cases, seed: plan.seed, k: plan.k };
  const plain = (size: number): RegisterPlan => ({ size, seed: plan.seed, pack: coreScoring.pack });
  const overlays = [withRareCertificates, withTies(worstSize)];
  const stages: Stage[] = [
    ...plan.sizes.map((size) => ({
      name: "core",
      register: plain(size),
      scoring: coreScoring,
      scenarios: [...mainScenario(plan), ...(size === worstSize ? worstCases("plain", worst) : [])],
    })),
    {
      name: "formula",
      register: plain(worstSize),
      scoring: formulaScoring,
      scenarios: worstCases("formula", worst),
    },
    {
      name: "overlaid",
      register: { ...plain(worstSize), overlays },
      scoring: coreScoring,
      scenarios: worstCases("overlaid", worst),
    },
  ];
  return stages.filter(({ scenarios }) => scenarios.length > 0);
}

function mainScenario({ cases, needs, seed, k }: StagePlan): Scenario[] {
  if (!cases.has(MAIN)) return [];
  const title = "generated needs";
  return [{ name: MAIN, title, k, needs: plannedNeeds({ count: needs, seed, pack: coreScoring.pack }) }];
}
