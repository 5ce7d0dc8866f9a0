import { weightsFor } from "../columns/combination.js";
import type { Asking, Part } from "./asking.js";
import { number } from "./sql-text.js";
import { weightedSumSql } from "./statement.js";
import type { TierSize } from "./tier-size.js";

/** More than rounding can add to a score, so that a firm is never left out that belongs in. */
const SLACK = 1e-9;

/** The best tier is worth a statement of its own when it holds so many firms a firm asked for; then it suffices more often than not. */
const PROMISING_FIRMS = 10;

export function isPromising(asking: Asking, tierSize: TierSize): boolean {
  return tierSize(asking.need, farUtility(asking)) >= PROMISING_FIRMS * asking.k;
}

/** Firms of exactly the need's activity whose place is nearer than a service area or an unknown place can make up for. */
export function bestTier(asking: Asking): Part {
  return { trade: "sector = 1", ...(hasPlace(asking) ? { row: `near > ${number(farUtility(asking))}` } : {}) };
}

/**
 * The firms outside the best tier that can reach the k-th best score of it, or that score for lack of k; undefined when none can.
 */
export function remainder(asking: Asking, kthScore: number | undefined): Part | undefined {
  const outside = hasPlace(asking) ? `NOT (sector = 1 AND near > ${number(farUtility(asking))})` : "sector < 1";
  if (kthScore === undefined) return { row: outside };
  const least = number(kthScore - SLACK);
  if (mostOutside(asking) < kthScore - SLACK) return undefined;
  const ofTrade = weightedSumSql(asking.need, asking.scoring, { region: "1e0", size: "1e0" });
  const ofRow = weightedSumSql(asking.need, asking.scoring, {
    region: `greatest(near, ${number(farUtility(asking))})`,
    size: "1e0",
  });
  return { trade: `${ofTrade} >= ${least}`, row: `${outside} AND ${ofRow} >= ${least}` };
}

/** The region utility that a firm can have however far away it is: by its service area, or by an unknown place. */
function farUtility({ scoring: { profile } }: Asking): number {
  return Math.max(profile.criteria.region.coveredUtility, profile.unknownUtility);
}

function hasPlace({ need }: Asking): boolean {
  return need.place.point !== undefined;
}

/** The best score outside the best tier: the next trade beside the need, or the same trade far away. */
function mostOutside(asking: Asking): number {
  const { scoring, need } = asking;
  const w = weightsFor(need, scoring);
  if (w.total === 0) return 0;
  const score = (sector: number, region: number) => (sector * w.sector + region * w.region + w.size) / w.total;
  const nextTrade = score(nextSector(asking), 1);
  return hasPlace(asking) ? Math.max(nextTrade, score(1, farUtility(asking))) : nextTrade;
}

/** The best sector utility below 1. */
function nextSector({ scoring: { pack, profile } }: Asking): number {
  const { similarity, similarityElsewhere } = profile.criteria.sector;
  const byDepth = similarity[pack.taxonomy.id] ?? similarityElsewhere;
  return Math.max(0, ...byDepth.filter((utility) => utility < 1));
}
