import { allocateRun, type RunAllocation, type RunOptions, type Share } from "@wasl/matcher/allocate";
import { DisagreementError } from "../measuring/agreement.js";
import { timed } from "../measuring/timed.js";
import { cpuSeconds } from "../run/cpu-seconds.js";
import { requireAgreement } from "./agreement.js";
import { solveByHighs, type HighsAnswer } from "./highs.js";
import type { OnePlan } from "./measure-allocate.js";
import type { RankedRun } from "./rank-needs.js";

/** A run with free capacity heeded. */
export interface CapacityFigures {
  /** Each order by itself, or the sum of a firm's. */
  readonly capacity: "each" | "sum";
  readonly us: number;
  /** Seconds of processor. */
  readonly cpu: number;
  readonly total: number;
  readonly bound: number;
  /** Of those asked for. */
  readonly reached: readonly { readonly share: Share; readonly required: number; readonly reached: number }[];
  readonly highs?: HighsAnswer;
}

const SHARES: readonly Share[] = [
  { kind: "categories", categories: ["AE", "TPE"], least: 0.3 },
  { kind: "own-region", least: 0.5 },
  { kind: "exporters", least: 0.2 },
];

/** Without and with shares, each order by itself and in sums, as far as the plan asks for them. */
export async function measureCapacity(run: RankedRun, plan: OnePlan): Promise<CapacityFigures[]> {
  const count = run.needs.length;
  const [hasShares, hasSums] = [count <= plan.shareNeeds, count <= plan.sumNeeds];
  const figures: CapacityFigures[] = [];
  if (hasShares || hasSums) figures.push(measureOne(run, plan, { capacity: "each" }));
  if (hasShares) figures.push(measureOne(run, plan, { capacity: "each", shares: SHARES }));
  if (hasSums) {
    const alone = measureOne(run, plan, { capacity: "sum" });
    figures.push(count <= plan.highsSumNeeds ? { ...alone, highs: await byHighs(run, alone.total, plan) } : alone);
  }
  if (count <= plan.sumShareNeeds) figures.push(measureOne(run, plan, { capacity: "sum", shares: SHARES }));
  return figures;
}

type Asked = Pick<CapacityFigures, "capacity"> & Pick<RunOptions, "shares">;

function measureOne({ needs, firmOf }: RankedRun, { most, onStep }: OnePlan, asked: Asked): CapacityFigures {
  onStep(`with free capacity, ${asked.capacity}${asked.shares ? ", and shares" : ""}`);
  const cpuBefore = cpuSeconds();
  const { value, seconds } = timed(() => allocateRun(needs, { firmOf, most, ...asked }));
  if (asked.capacity === "sum") requireSumsKept({ needs, firmOf }, value);
  const { total, bound, shares: reached } = value;
  return {
    ...{ capacity: asked.capacity, us: seconds * 1e6, cpu: cpuSeconds() - cpuBefore },
    ...{ total, bound: bound!, reached },
  };
}

/** More than this, in parts, is more than what adding up values may do. */
const ROUNDING = 1e-9;

function requireSumsKept({ needs, firmOf }: RankedRun, { needs: allocated }: RunAllocation): void {
  const sums = new Map<string, number>();
  allocated.forEach(({ introductions }, i) => {
    const { annualValue = 0 } = needs[i]!;
    for (const { supplierId } of introductions) sums.set(supplierId, (sums.get(supplierId) ?? 0) + annualValue);
  });
  for (const [id, sum] of sums) {
    const { freeCapacity = Infinity } = firmOf(id);
    if (sum > freeCapacity * (1 + ROUNDING))
      throw new DisagreementError(`${id} can take on ${freeCapacity}, and has introductions worth ${sum}.`);
  }
}

/** The integer programme of the same: pairs whose need is worth more than the firm can take on are left out of both. */
async function byHighs({ needs, firmOf }: RankedRun, total: number, plan: OnePlan): Promise<HighsAnswer> {
  plan.onStep(`the same by HiGHS in whole numbers, within ${plan.highsSeconds} s`);
  const mostOf = (supplierId: string) => firmOf(supplierId).freeCapacity ?? Infinity;
  const values = new Map(needs.map(({ needId, annualValue = 0 }) => [needId, annualValue]));
  const open = needs.map(({ needId, wanted, ranking, annualValue = 0 }) => ({
    ...{ needId, wanted, options: ranking.filter(({ supplierId }) => annualValue <= mostOf(supplierId)) },
  }));
  const problem = { needs: open, capacityOf: () => plan.most };
  const weightOf = (needId: string) => values.get(needId)!;
  const answer = await solveByHighs(problem, plan.highsSeconds, { weightOf, mostOf });
  requireAgreement(answer, total, { isOptimum: false });
  return answer;
}
