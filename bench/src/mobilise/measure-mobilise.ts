import { createMatcher, type Matcher, type ResolvedNeed, type ScoringProfile, type SupplierIndex } from "@wasl/matcher";
import { certificateLeverage, groupNearMisses, NearMissSearch, type NeedNearMisses } from "@wasl/matcher/mobilise";
import { morocco } from "@wasl/matcher/morocco";
import { requireSame } from "../measuring/beside.js";
import { summarise, type Summary } from "../measuring/summary.js";
import { timed, timesOf } from "../measuring/timed.js";
import { gatheredRegister } from "../scenarios/gathered-register.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { lineOf, rankAgain, scoreAll, type Way } from "./naive-ways.js";

/** What to measure, and on how much. */
export interface MobilisePlan {
  readonly profile: ScoringProfile;
  readonly seed: number;
  readonly k: number;
  readonly firms: number;
  readonly needs: number;
  /** Near misses of each gap that are listed in the large run. */
  readonly limit: number;
  /** Firms and needs on which each naive way is tried. */
  readonly rankAgain: Size;
  readonly scoreAll: Size;
  readonly onStep: (step: string) => void;
}

export interface Size {
  readonly firms: number;
  readonly needs: number;
}

/** A naive way beside the search: the same near misses, all of them. Times are s for all needs. */
export interface NaiveFigures extends Size {
  readonly way: string;
  readonly nearMisses: number;
  readonly naiveSeconds: number;
  readonly searchSeconds: number;
}

/** The search on many needs. Times are µs a need, of one thread. */
export interface LargeFigures extends Size {
  readonly limit: number;
  readonly nearMisses: number;
  readonly needsWithSome: number;
  readonly cutGaps: number;
  readonly top: Summary;
  readonly search: Summary;
  readonly groups: number;
  readonly leverageRows: number;
  readonly summarySeconds: number;
}

export interface MobiliseFigures {
  readonly naive: readonly NaiveFigures[];
  readonly large: LargeFigures;
}

/** Throws a DisagreementError where a naive way finds other near misses than the search. */
export function measureMobilise(plan: MobilisePlan): MobiliseFigures {
  const matcher = createMatcher({ pack: morocco, profile: plan.profile });
  const naive = [beside(plan, plan.rankAgain, matcher, rankAgain), beside(plan, plan.scoreAll, matcher, scoreAll)];
  return { naive, large: measureLarge(plan, matcher) };
}

const needsOf = (count: number, { seed }: MobilisePlan) => plannedNeeds({ count, seed, pack: morocco });

/** Those for which something is to be found: they require something, or prefer what the profile counts. */
function askingNeeds(count: number, plan: MobilisePlan): ResolvedNeed[] {
  return needsOf(20 * count, plan)
    .filter(({ need }) => need.required !== undefined)
    .slice(0, count);
}

function beside(
  plan: MobilisePlan,
  { firms, needs: count }: Size,
  matcher: Matcher,
  wayOf: (matcher: Matcher, index: SupplierIndex) => Way,
): NaiveFigures {
  plan.onStep(`${count} needs, ${firms} firms: the naive way`);
  const index = gatheredRegister(firms, plan);
  const needs = askingNeeds(count, plan);
  const way = wayOf(matcher, index);
  const search = new NearMissSearch(matcher, index, { limit: Infinity });
  // Once for the code to be compiled: the naive way compiles it many times over.
  for (const need of needs) search.of(need, plan.k);
  const ours = timed(() => needs.map((need) => linesOf(search.of(need, plan.k))));
  const theirs = timed(() => needs.map((need) => way.of(need, plan.k)));
  needs.forEach(({ need: { id } }, i) => requireSame(id, way.name, ours.value[i]!, theirs.value[i]!));
  const nearMisses = ours.value.reduce((sum, lines) => sum + lines.length, 0);
  return { way: way.name, firms, needs: count, nearMisses, naiveSeconds: theirs.seconds, searchSeconds: ours.seconds };
}

function linesOf({ nearMisses }: NeedNearMisses): string[] {
  return nearMisses.map(({ supplierId, gap, rank, score }) => lineOf(supplierId, gap, rank, score)).sort();
}

function measureLarge(plan: MobilisePlan, matcher: Matcher): LargeFigures {
  const { firms, needs: count, k, limit } = plan;
  plan.onStep(`a register of ${firms} firms`);
  const index = gatheredRegister(firms, plan);
  const needs = needsOf(count, plan);
  const search = new NearMissSearch(matcher, index, { limit });
  plan.onStep(`${count} needs against it`);
  const top = timesOf(needs, (need) => matcher.top(need, index, { k }));
  const found: NeedNearMisses[] = [];
  const searched = timesOf(needs, (need) => found.push(search.of(need, k)));
  const summary = timed(() => ({ groups: groupNearMisses(found), leverage: certificateLeverage(found, 10) }));
  return {
    firms,
    needs: count,
    limit,
    nearMisses: found.reduce((sum, { nearMisses }) => sum + nearMisses.length, 0),
    needsWithSome: found.filter(({ nearMisses }) => nearMisses.length > 0).length,
    cutGaps: found.reduce((sum, { cut }) => sum + cut.length, 0),
    top: summarise(top),
    search: summarise(searched),
    groups: summary.value.groups.length,
    leverageRows: summary.value.leverage.length,
    summarySeconds: summary.seconds,
  };
}
