import type { CriterionId } from "@wasl/matcher";
import { exclusionsOf } from "../peers/exclusion.js";
import type { Scoring } from "../peers/peer.js";
import type { Firm } from "../peers/plain-firm.js";
import { byStanding, type PlainNeed, type PlainStanding } from "../peers/plain-need.js";
import type { WhatNeedsSay } from "./told.js";

/** Needs and firms of which every pair is scored. */
export interface AllPairs {
  readonly needs: readonly PlainNeed[];
  readonly firms: readonly Firm[];
  readonly scoring: Scoring;
}

/** The needs a firm should go for, its places there among all firms, and those that exclude it. */
export function opportunitiesByAllPairs(firm: Firm, k: number, barred: number, pairs: AllPairs): WhatNeedsSay {
  const suiting = pairs.needs
    .filter(({ isSuitable }) => isSuitable(firm))
    .map((need) => ({ need, standing: need.standing(firm) }))
    .sort((a, b) => byNeed(a, b))
    .slice(0, k);
  return {
    opportunities: suiting.map(({ need, standing }) => ({
      needId: need.resolved.need.id,
      score: standing.score,
      ...placesOf(firm, need, standing, pairs),
    })),
    barred: barredFrom(firm, barred, pairs),
  };
}

interface Met {
  readonly need: PlainNeed;
  readonly standing: PlainStanding;
}

function byNeed(a: Met, b: Met): number {
  const idOf = ({ need }: Met) => need.resolved.need.id;
  return b.standing.score - a.standing.score || a.standing.tieKey - b.standing.tieKey || (idOf(a) < idOf(b) ? -1 : 1);
}

/** One pass over all firms: how many are eligible, and how many come before the firm as it is and with each criterion at its best. */
function placesOf(firm: Firm, need: PlainNeed, standing: PlainStanding, { firms, scoring }: AllPairs) {
  const improved = improvements(firm, need, standing.score, scoring);
  const ranked = [standing, ...improved.map(({ reached }) => ({ ...standing, score: reached }))];
  const before = ranked.map(() => 0);
  let eligibleFirms = 0;
  for (const other of firms) {
    if (!need.isSuitable(other)) continue;
    eligibleFirms += 1;
    if (other === firm) continue;
    const theirs = need.standing(other);
    for (let i = 0; i < ranked.length; i += 1) if (byStanding(theirs, ranked[i]!) < 0) before[i]! += 1;
  }
  const shortfalls = improved.map(({ criterion, lost }, i) => ({ criterion, lost, rank: before[i + 1]! + 1 }));
  return { rank: before[0]! + 1, eligibleFirms, shortfalls: shortfalls.sort((a, b) => b.lost - a.lost) };
}

/** The score with one utility at 1 and the others as they are, for each criterion that applies and is not at its best. */
function improvements(firm: Firm, { resolved, utilities, score }: PlainNeed, now: number, { profile }: Scoring) {
  const own = utilities(firm);
  const applies = [true, resolved.place.point !== undefined, resolved.need.annualValue !== undefined];
  const criteria: readonly CriterionId[] = ["sector", "region", "size"];
  return criteria.flatMap((criterion, at) => {
    const [sector, region, size] = own.map((utility, i) => (i === at ? 1 : utility)) as typeof own;
    const reached = score(sector, region, size);
    const counts = applies[at]! && profile.criteria[criterion as "sector" | "region" | "size"].weight > 0;
    return counts && reached > now ? [{ criterion, reached, lost: rounded(reached - now) }] : [];
  });
}

const rounded = (score: number) => Math.round(score * 1e12) / 1e12;

/** The needs of the firm's trade that exclude it by what it could meet: fewest violations first, then as firms are ranked. */
function barredFrom(firm: Firm, most: number, { needs, firms, scoring }: AllPairs): WhatNeedsSay["barred"] {
  const barring = needs
    .filter(({ resolved, isOfTheTrade }) => resolved.need.buyer.id !== firm.id && isOfTheTrade(firm))
    .map((need) => ({
      ...{ need, standing: need.standing(firm) },
      violations: exclusionsOf(firm, need.resolved, scoring).length,
    }))
    .filter(({ violations }) => violations > 0)
    .sort((a, b) => a.violations - b.violations || byNeed(a, b))
    .slice(0, most);
  return barring.map(({ need, standing, violations }) => ({
    ...{ needId: need.resolved.need.id, violations, score: standing.score },
    rankIfMet:
      1 + firms.filter((other) => need.isSuitable(other) && byStanding(need.standing(other), standing) < 0).length,
  }));
}
