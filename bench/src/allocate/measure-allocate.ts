import { allocate, allocateRun, type AllocationProblem, type RunExposure } from "@wasl/matcher/allocate";
import { timed } from "../measuring/timed.js";
import { cpuSeconds } from "../run/cpu-seconds.js";
import { requireAgreement } from "./agreement.js";
import { measureCapacity, type CapacityFigures } from "./capacity.js";
import { solveByHighs, type HighsAnswer } from "./highs.js";
import { rankNeeds, type RankedRun } from "./rank-needs.js";

/** What to measure. */
export interface AllocatePlan {
  readonly needs: readonly number[];
  readonly firms: number;
  /** Firms of each ranking to choose among. */
  readonly depth: number;
  /** Introductions of a firm at most. */
  readonly most: number;
  readonly seed: number;
  /** More needs than this are not given to HiGHS. */
  readonly highsNeeds: number;
  /** More needs than this are not given to it with sums, where it has to find whole numbers. */
  readonly highsSumNeeds: number;
  /** Seconds after which HiGHS is stopped. */
  readonly highsSeconds: number;
  /** More needs than this are not allocated with shares. */
  readonly shareNeeds: number;
  /** More needs than this are not allocated with free capacity as a sum. */
  readonly sumNeeds: number;
  /** More needs than this are not allocated with both. */
  readonly sumShareNeeds: number;
  readonly onStep: (step: string) => void;
}

export type OnePlan = Omit<AllocatePlan, "needs">;

export interface AllocateFigures {
  readonly needs: number;
  readonly pairs: number;
  readonly firms: number;
  readonly wanted: number;
  readonly us: number;
  /** Seconds of processor. */
  readonly cpu: number;
  readonly total: number;
  readonly bound: number;
  readonly highs?: HighsAnswer;
  readonly before: RunExposure;
  readonly after: RunExposure;
  /** The same run with free capacity heeded, each order by itself or their sum, and shares asked for. */
  readonly capacities: readonly CapacityFigures[];
}

/** Allocates runs of growing size. Throws a DisagreementError where HiGHS finds another optimum. */
export async function measureAllocate({ needs, onStep, ...plan }: AllocatePlan): Promise<AllocateFigures[]> {
  const figures: AllocateFigures[] = [];
  for (const count of needs) {
    onStep(`ranking ${count} needs over ${plan.firms} firms`);
    figures.push(await measureOne(rankNeeds({ ...plan, needs: count }), { ...plan, onStep }));
  }
  return figures;
}

async function measureOne(run: RankedRun, plan: OnePlan): Promise<AllocateFigures> {
  const { needs } = run;
  const problem = {
    needs: needs.map(({ needId, wanted, ranking }) => ({ needId, wanted, options: ranking })),
    capacityOf: () => plan.most,
  };
  plan.onStep(`allocating ${needs.length} needs`);
  const cpuBefore = cpuSeconds();
  const {
    value: { total, bound },
    seconds,
  } = timed(() => allocate(problem));
  const cpu = cpuSeconds() - cpuBefore;
  const highs = needs.length <= plan.highsNeeds ? await byHighs(problem, total, plan) : undefined;
  const { exposure } = allocateRun(needs, { firmOf: run.firmOf, most: plan.most, capacity: "ignored" });
  return {
    needs: needs.length,
    pairs: needs.reduce((sum, { ranking }) => sum + ranking.length, 0),
    firms: exposure.after.firms,
    wanted: needs.reduce((sum, { wanted }) => sum + wanted, 0),
    ...{ us: seconds * 1e6, cpu, total, bound },
    ...(highs && { highs }),
    ...exposure,
    capacities: await measureCapacity(run, plan),
  };
}

async function byHighs(problem: AllocationProblem, total: number, plan: OnePlan): Promise<HighsAnswer> {
  plan.onStep(`the same by HiGHS, within ${plan.highsSeconds} s`);
  const answer = await solveByHighs(problem, plan.highsSeconds);
  requireAgreement(answer, total, { isOptimum: true });
  return answer;
}
