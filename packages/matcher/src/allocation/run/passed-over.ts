import type { Introduced } from "../problem.js";
import { leftOut } from "./left-out.js";
import type { Introduction, NeedIntroductions, PassedOver, PassedOverReason } from "./run-allocation.js";
import type { RankedNeed } from "./run-inputs.js";
import type { RunOptions } from "./run-options.js";
import { placesOf, sumLimitOf, type RunProblem } from "./run-problem.js";

/** Says for a need which firms of its ranking were passed over, and why. */
export type PassedOverJudge = (
  need: RankedNeed,
  ranked: readonly Introduction[],
  chosen: ReadonlySet<string>,
) => Pick<NeedIntroductions, "passedOver" | "short">;

/** Knows the loads of all firms under an allocation. */
export function passedOver({ needs }: RunProblem, all: readonly Introduced[], options: RunOptions): PassedOverJudge {
  const reasonFor = reasonsUnder(needs, all, options);
  return (need, ranked, chosen) => {
    const last = ranked.findLast(({ supplierId }) => chosen.has(supplierId));
    const others = ranked
      .filter(({ supplierId }) => !chosen.has(supplierId))
      .slice(0, chosen.size < need.wanted ? undefined : (last?.rank ?? 0) - chosen.size)
      .map((firm): PassedOver => ({ ...firm, reason: reasonFor(need, firm, last) }));
    const shown = others.filter(({ rank }) => rank <= Math.max(need.wanted, last?.rank ?? 0));
    return chosen.size < need.wanted ? { passedOver: shown, short: countsOf(others) } : { passedOver: shown };
  };
}

function countsOf(others: readonly PassedOver[]): Partial<Record<PassedOverReason, number>> {
  const counts: Partial<Record<PassedOverReason, number>> = {};
  for (const { reason } of others) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Why a need is not introduced to a firm of its ranking; `last` is the last one that it is introduced to. */
export type ReasonFor = (need: RankedNeed, firm: Introduction, last?: Introduction) => PassedOverReason;

/** Says it by what all introductions of an allocation leave each firm. */
export function reasonsUnder(needs: readonly RankedNeed[], all: readonly Introduced[], options: RunOptions): ReasonFor {
  const sumLimit = sumLimitOf(needs, options);
  const loads = totals(all, () => 1);
  const weights = totals(all, ({ needId }) => sumLimit?.weightOf(needId) ?? 0);
  const isFull = (supplierId: string, places: number) => (loads.get(supplierId) ?? 0) >= places;
  const isTooMuch = (supplierId: string, needId: string) =>
    sumLimit !== undefined && (weights.get(supplierId) ?? 0) + sumLimit.weightOf(needId) > sumLimit.mostOf(supplierId);
  return (need, { supplierId, score }, last) => {
    const reason = leftOut(need, supplierId, options);
    if (reason !== undefined) return reason;
    const places = placesOf(supplierId, options);
    if (places === 0) return "no-places";
    if (isFull(supplierId, places)) return "at-limit";
    if (isTooMuch(supplierId, need.needId)) return "sum-of-orders";
    return reasonOfScore(score, last, options);
  };
}

/** Why a firm that has room was passed over. */
function reasonOfScore(score: number, last: Introduction | undefined, { shares = [] }: RunOptions): PassedOverReason {
  if (last?.score === score) return "equal-score";
  if (score === 0) return "no-score";
  return shares.length > 0 ? "share" : "sum-of-orders";
}

function totals(all: readonly Introduced[], weightOf: (one: Introduced) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of all) sums.set(one.supplierId, (sums.get(one.supplierId) ?? 0) + weightOf(one));
  return sums;
}
