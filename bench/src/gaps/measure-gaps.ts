import { createMatcher, type ResolvedNeed } from "@wasl/matcher";
import { createGapFinder, gatherGaps, type GapSums, type NeedGap, type Within } from "@wasl/matcher/gaps";
import { beside, requireSame, type Beside } from "../measuring/beside.js";
import { summarise, type Summary } from "../measuring/summary.js";
import { timed, timesOf } from "../measuring/timed.js";
import { plainNeeds } from "../peers/plain-need.js";
import { coreScoring } from "../scenarios/formula.js";
import { gatheredTwice, type GatheredTwice } from "../scenarios/gathered-register.js";
import { plannedNeeds } from "../scenarios/needs.js";
import { gapByEveryFirm, linesOfGap } from "./every-firm.js";

/** What to measure, and on how much. */
export interface GapsPlan {
  readonly firms: number;
  readonly needs: number;
  /** Needs for which every firm is looked at. */
  readonly everyFirm: number;
  readonly within: Within;
  readonly seed: number;
  readonly onStep: (step: string) => void;
}

export interface GapsFigures {
  readonly beside: readonly Beside[];
  /** Of all needs: the first ten firms, these with the reasons and counts of a ranking, and the gap. */
  readonly top: Summary;
  readonly rank: Summary;
  readonly gap: Summary;
  readonly needs: number;
  readonly firms: number;
  /** Of all gaps. */
  readonly sums: GapSums;
  /** Summing gaps up by region and sector. */
  readonly tableSeconds: number;
}

const { pack } = coreScoring;

const WARM_UP_NEEDS = 200;

/** Throws a DisagreementError where asking every firm, or a ranking, counts otherwise than the gap finder. */
export function measureGaps(plan: GapsPlan): GapsFigures {
  const { firms, needs: count, within, seed, onStep } = plan;
  onStep(`a register of ${firms} firms`);
  const register = gatheredTwice(firms, plan);
  const needs = plannedNeeds({ count, seed, pack });
  onStep(`every firm for ${plan.everyFirm} needs`);
  const everyFirm = besideEveryFirm(needs.slice(0, plan.everyFirm), register, plan);
  onStep(`${count} needs, ranked and counted`);
  return { beside: [everyFirm], firms, needs: count, ...measureAll(needs, register, within) };
}

function besideEveryFirm(needs: readonly ResolvedNeed[], { index, plain }: GatheredTwice, { within, firms }: GapsPlan) {
  const finder = createGapFinder({ pack, within });
  const plainNeed = plainNeeds(coreScoring);
  return beside({
    ...{ what: "a need's gap", peer: "every firm, objects", firms, questions: needs },
    idOf: ({ need }) => need.id,
    ours: (need) => finder.gapOf(need, index),
    theirs: (need) =>
      gapByEveryFirm(plainNeed(need), plain, { wanted: need.need.introductions ?? 10, within, scoring: coreScoring }),
    told: linesOfGap,
  });
}

function measureAll(needs: readonly ResolvedNeed[], { index }: GatheredTwice, within: Within) {
  const matcher = createMatcher({ pack });
  const finder = createGapFinder({ pack, within });
  const found: NeedGap[] = [];
  const eligible: number[] = [];
  // Once for some, for the code to be compiled.
  for (const need of needs.slice(0, WARM_UP_NEEDS)) matcher.rank(need, index);
  const top = timesOf(needs, (need) => matcher.top(need, index));
  const rank = timesOf(needs, (need) => eligible.push(matcher.rank(need, index).eligible));
  const gap = timesOf(needs, (need) => found.push(finder.gapOf(need, index)));
  found.forEach(({ needId, suitable }, i) =>
    requireSame(`eligible firms for ${needId}`, "a ranking", [`${suitable.country}`], [`${eligible[i]!}`]),
  );
  const { value, seconds } = timed(() => gatherGaps(found, finder.stamp, { pack, within }));
  return {
    ...{ top: summarise(top), rank: summarise(rank), gap: summarise(gap) },
    ...{ sums: value.table.all, tableSeconds: seconds },
  };
}
