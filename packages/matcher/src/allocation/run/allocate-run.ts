import { requireCount } from "../../options.js";
import { allocate, type QuotaAllocation } from "../allocate.js";
import type { AllocationProblem, Introduced } from "../problem.js";
import { allocateStably } from "../stable.js";
import { exposureBefore, exposureOfRun } from "./run-exposure.js";
import { passedOver } from "./passed-over.js";
import { problemOf, type RunProblem } from "./run-problem.js";
import type { NeedIntroductions, PriceOfFairness, RunAllocation } from "./run-allocation.js";
import type { RankedNeed } from "./run-inputs.js";
import type { RunOptions } from "./run-options.js";
import { quotaOf } from "./share.js";

/**
 * Who is introduced to whom over all needs of a run: from its rankings to what a chamber is told, as plain data.
 *
 * @throws InputError for two needs with one id; RangeError for a stable allocation with shares, and for numbers that are none.
 */
export function allocateRun(needs: readonly RankedNeed[], options: RunOptions): RunAllocation {
  const { most, stable = false, capacity = "each", shares = [] } = options;
  requireCount("most", most);
  const run = problemOf(needs, options);
  const solved = stable ? solveStably(run, options) : solve(run, needs, options);
  const perNeed = introductionsOf(run, solved.introductions, options);
  return {
    settings: { most, stable, capacity },
    needs: perNeed,
    total: solved.total,
    ...(solved.bound !== undefined && { bound: solved.bound }),
    shares: shares.map((share, i) => ({ share, ...counted(solved.quotas[i]!) })),
    price: priceOf(run, solved, options),
    exposure: { before: exposureBefore(needs, options), after: exposureOfRun(needs, solved.introductions, options) },
    leftOut: run.leftOutCounts,
  };
}

const counted = ({ required, reached }: QuotaAllocation["quotas"][number]) => ({ required, reached });

type Solved = Omit<QuotaAllocation, "bound"> & { readonly bound?: number };

function solve({ problem, sumLimit }: RunProblem, needs: readonly RankedNeed[], options: RunOptions): Solved {
  const quotas = (options.shares ?? []).map((share) => quotaOf(share, needs, options.firmOf));
  return allocate(problem, { quotas, sumLimit });
}

function solveStably({ problem, sumLimit }: RunProblem, { shares = [] }: RunOptions): Solved {
  if (shares.length > 0)
    throw new RangeError("A stable allocation takes no shares: they would leave pairs that rather had each other.");
  if (sumLimit)
    throw new RangeError(
      "A stable allocation takes each order by itself: its capacity rule is each or ignored, not sum.",
    );
  const introductions = allocateStably(problem);
  return { introductions, total: sumOf(introductions), quotas: [] };
}

function priceOf({ problem, sumLimit }: RunProblem, solved: Solved, { shares = [] }: RunOptions): PriceOfFairness {
  const unlimited = sumOf(bestOfEach(problem));
  // Without shares the allocation is the limited one already. Under sums, where none is exact, that with shares may be a better one.
  const limited = shares.length === 0 ? solved.total : Math.max(solved.total, allocate(problem, { sumLimit }).total);
  return { unlimited, limited, total: solved.total };
}

const bestOfEach = ({ needs }: AllocationProblem): Introduced[] =>
  needs.flatMap(({ needId, wanted, options }) => options.slice(0, wanted).map((option) => ({ needId, ...option })));

const sumOf = (introductions: readonly Introduced[]) => introductions.reduce((sum, { score }) => sum + score, 0);

function introductionsOf(run: RunProblem, all: readonly Introduced[], options: RunOptions): NeedIntroductions[] {
  const chosen = firmsByNeed(all);
  const judge = passedOver(run, all, options);
  return run.needs.map((need) => {
    const own = chosen.get(need.needId) ?? new Set<string>();
    const ranked = need.ranking.map((option, i) => ({ ...option, rank: i + 1 }));
    const introductions = ranked.filter(({ supplierId }) => own.has(supplierId));
    return { needId: need.needId, wanted: need.wanted, introductions, ...judge(need, ranked, own) };
  });
}

function firmsByNeed(all: readonly Introduced[]): Map<string, Set<string>> {
  const firms = new Map<string, Set<string>>();
  for (const { needId, supplierId } of all) firms.set(needId, (firms.get(needId) ?? new Set()).add(supplierId));
  return firms;
}
