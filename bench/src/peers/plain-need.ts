import type { ResolvedNeed } from "@wasl/matcher";
import { combinerFor } from "../columns/combination.js";
import { curveAt } from "../columns/curve.js";
import { sectorSimilarity } from "../columns/sector-similarity.js";
import { tieHash } from "../columns/tie-hash.js";
import { isEligible } from "./exclusion.js";
import type { Combination, Scoring, Standing } from "./peer.js";
import type { Firm } from "./plain-firm.js";
import { isCovered, kilometres } from "./plain-place.js";

/** A firm's score for a need, and what orders it among equals. */
export interface PlainStanding extends Standing {
  readonly tieKey: number;
}

/** A need that is made ready to look at one plain firm after the other. */
export interface PlainNeed {
  readonly resolved: ResolvedNeed;
  /** Whether a firm is close enough in sector. */
  readonly isOfTheTrade: (firm: Firm) => boolean;
  /** Whether it also meets every hard constraint. */
  readonly isSuitable: (firm: Firm) => boolean;
  /** Of sector, region and size. */
  readonly utilities: (firm: Firm) => [number, number, number];
  /** The score of three utilities. */
  readonly score: Combination;
  readonly standing: (firm: Firm) => PlainStanding;
}

/** Makes needs ready under one way of scoring. */
export function plainNeeds(scoring: Scoring): (need: ResolvedNeed) => PlainNeed {
  const similarity = sectorSimilarity(scoring);
  const { criteria, constraints } = scoring.profile;
  const fit = curveAt(criteria.size.curve);
  return (resolved) => {
    const sector = memo(({ activities }: Firm) => similarity(resolved.need.activities, activities));
    const { score } = combinerFor(resolved, scoring);
    const needHash = tieHash(resolved.need.id);
    const isOfTheTrade = (firm: Firm) => sector(firm) >= constraints.sectorFloor;
    return {
      ...{ resolved, score, isOfTheTrade },
      isSuitable: (firm) => isOfTheTrade(firm) && isEligible(firm, resolved, scoring),
      utilities: (firm) => [sector(firm), region(firm, resolved, scoring), size(firm, resolved, scoring, fit)],
      standing: (firm) => ({
        supplierId: firm.id,
        score: score(sector(firm), region(firm, resolved, scoring), size(firm, resolved, scoring, fit)),
        tieKey: (firm.tieHash ^ needHash) >>> 0,
      }),
    };
  };
}

/** Best first. */
export function byStanding(a: PlainStanding, b: PlainStanding): number {
  return b.score - a.score || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : 1);
}

/** Firms that list the same activities are compared with the need once. */
function memo(compute: (firm: Firm) => number): (firm: Firm) => number {
  const known = new Map<string, number>();
  return (firm) => {
    const key = firm.activities.length === 1 ? firm.activities[0]! : firm.activities.join("|");
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(firm);
    known.set(key, value);
    return value;
  };
}

export function region(firm: Firm, need: ResolvedNeed, { profile }: Scoring): number {
  if (need.place.point === undefined) return profile.unknownUtility;
  const km = kilometres(firm, need);
  const { halvingKm, coveredUtility } = profile.criteria.region;
  const near = km === undefined ? profile.unknownUtility : 2 ** (-km / halvingKm);
  return isCovered(firm, need, km) ? Math.max(near, coveredUtility) : near;
}

export function size(
  { turnover }: Firm,
  { need: { annualValue } }: ResolvedNeed,
  { profile }: Scoring,
  fit: (ratio: number) => number,
): number {
  if (annualValue === undefined || turnover === undefined) return profile.unknownUtility;
  return turnover === 0 ? 0 : fit(annualValue / turnover);
}
