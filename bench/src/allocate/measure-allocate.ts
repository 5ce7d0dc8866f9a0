import { allocate, allocateRun, type RunExposure, type Share } from "@wasl/matcher/allocate";
import { DisagreementError } from "../measuring/agreement.js";
import { cpuSeconds } from "../run/cpu-seconds.js";
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
  /** Seconds after which HiGHS is stopped. */
  readonly highsSeconds: number;
  /** More needs than this are not allocated with shares. */
  readonly shareNeeds: number;
  readonly onStep: (step: string) => void;
}

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
  readonly shares?: SharesFigures;
}

/** The same run with free capacity heeded and shares asked for. */
export interface SharesFigures {
  readonly us: number;
  readonly limited: number;
  readonly total: number;
  readonly bound: number;
  readonly reached: readonly { readonly share: Share; readonly required: number; readonly reached: number }[];
}

const SHARES: readonly Share[] = [
  { kind: "categories", categories: ["AE", "TPE"], least: 0.3 },
  { kind: "own-region", least: 0.5 },
  { kind: "exporters", least: 0.2 },
];

/** Nearer than this, in parts of the total, HiGHS and Wasl found the same optimum. */
const TOLERANCE = 1e-6;

/** Allocates runs of growing size. Throws a DisagreementError where HiGHS finds another optimum. */
export async function measureAllocate({ needs, onStep, ...plan }: AllocatePlan): Promise<AllocateFigures[]> {
  const figures: AllocateFigures[] = [];
  for (const count of needs) {
    onStep(`ranking ${count} needs over ${plan.firms} firms`);
    figures.push(await measureOne(rankNeeds({ ...plan, needs: count }), { ...plan, onStep }));
  }
  return figures;
}

async function measureOne(run: RankedRun, plan: Omit<AllocatePlan, "needs">): Promise<AllocateFigures> {
  const { needs } = run;
  const problem = {
    needs: needs.map(({ needId, wanted, ranking }) => ({ needId, wanted, options: ranking })),
    capacityOf: () => plan.most,
  };
  plan.onStep(`allocating ${needs.length} needs`);
  const [cpuBefore, before] = [cpuSeconds(), performance.now()];
  const { total, bound } = allocate(problem);
  const us = (performance.now() - before) * 1_000;
  const cpu = cpuSeconds() - cpuBefore;
  const highs = needs.length <= plan.highsNeeds ? await byHighs(problem, total, plan) : undefined;
  const { exposure } = allocateRun(needs, { firmOf: run.firmOf, most: plan.most, capacity: "ignored" });
  return {
    needs: needs.length,
    pairs: needs.reduce((sum, { ranking }) => sum + ranking.length, 0),
    firms: exposure.after.firms,
    wanted: needs.reduce((sum, { wanted }) => sum + wanted, 0),
    ...{ us, cpu, total, bound },
    ...(highs && { highs }),
    ...exposure,
    ...(needs.length <= plan.shareNeeds && { shares: withShares(run, plan) }),
  };
}

async function byHighs(
  problem: Parameters<typeof solveByHighs>[0],
  total: number,
  { highsSeconds, onStep }: Omit<AllocatePlan, "needs">,
): Promise<HighsAnswer> {
  onStep(`the same by HiGHS, within ${highsSeconds} s`);
  const answer = await solveByHighs(problem, highsSeconds);
  if (answer.total !== undefined && Math.abs(answer.total - total) > TOLERANCE * total)
    throw new DisagreementError(`HiGHS finds a total of ${answer.total}, and Wasl of ${total}.`);
  return answer;
}

function withShares({ needs, firmOf }: RankedRun, { most, onStep }: Omit<AllocatePlan, "needs">): SharesFigures {
  onStep("with free capacity and shares");
  const before = performance.now();
  const { total, bound, price, shares } = allocateRun(needs, { firmOf, most, shares: SHARES });
  return { us: (performance.now() - before) * 1_000, limited: price.limited, total, bound: bound!, reached: shares };
}
