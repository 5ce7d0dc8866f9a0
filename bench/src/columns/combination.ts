import type { ResolvedNeed } from "@wasl/matcher";
import type { Combination, Scoring } from "../peers/peer.js";

/** How utilities become a score for one need, and what a score can reach before all of them are known. */
export interface Combiner {
  readonly score: Combination;
  readonly mostBySector: (sector: number) => number;
  readonly mostBySectorAndRegion: (sector: number, region: number) => number;
}

/** Weights of the criteria that apply to a need, 0 for those that do not, and their sum. */
export function weightsFor({ need, place }: ResolvedNeed, { profile: { criteria } }: Scoring) {
  const sector = criteria.sector.weight;
  const region = place.point === undefined ? 0 : criteria.region.weight;
  const size = need.annualValue === undefined ? 0 : criteria.size.weight;
  return { sector, region, size, total: sector + region + size };
}

/** The weighted sum, or the hand-written formula. A criterion that does not apply gives a formula the unknown utility. */
export function combinerFor(need: ResolvedNeed, scoring: Scoring): Combiner {
  const { formula } = scoring;
  if (formula === undefined) return weightedSum(need, scoring);
  const unrounded: Combination = (sector, region, size) => finite(formula.evaluate(sector, region, size));
  return {
    score: (sector, region, size) => rounded(unrounded(sector, region, size)),
    mostBySector: (sector) => rounded(formula.mostBySector(sector)),
    mostBySectorAndRegion: (sector, region) => rounded(formula.mostBySectorAndRegion(sector, region)),
  };
}

/**
 * Additions in the matcher's order, so that the last bits agree; and since each step is monotone, a bound made of the same
 * steps is never below a score.
 */
function weightedSum(need: ResolvedNeed, scoring: Scoring): Combiner {
  const w = weightsFor(need, scoring);
  const total = w.total === 0 ? 1 : w.total;
  const score: Combination = (sector, region, size) =>
    rounded((sector * w.sector) / total + (region * w.region) / total + (size * w.size) / total);
  return {
    score,
    mostBySector: (sector) => score(sector, 1, 1),
    mostBySectorAndRegion: (sector, region) => score(sector, region, 1),
  };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function rounded(score: number): number {
  return Math.round(score * 1e12) / 1e12;
}
