import type { ResolvedNeed } from "@wasl/matcher";
import type { FirmPreferences } from "@wasl/matcher/two-sided";
import { curveAt } from "../columns/curve.js";
import { sectorSimilarity } from "../columns/sector-similarity.js";
import type { Scoring } from "../peers/peer.js";
import type { Firm } from "../peers/plain-firm.js";
import { kilometres } from "../peers/plain-place.js";

/** What a need is worth to a firm, rounded to 12 decimals. */
export type PlainFirmSide = (need: ResolvedNeed, firm: Firm) => number;

/** The weighted mean of what a firm looks at, written once more over plain objects. */
export function plainFirmSide(scoring: Scoring, { weights, halvingKm, activityStep }: FirmPreferences): PlainFirmSide {
  const { criteria, unknownUtility } = scoring.profile;
  const similarity = sectorSimilarity(scoring);
  const fit = curveAt(criteria.size.curve);
  const order = ({ turnover }: Firm, annualValue: number) => {
    if (turnover === undefined) return unknownUtility;
    return turnover === 0 ? 0 : fit(annualValue / turnover);
  };
  const distance = (km = NaN) => (Number.isNaN(km) ? unknownUtility : 2 ** (-km / halvingKm));
  return (resolved, firm) => {
    const { annualValue, activities: asked } = resolved.need;
    const activity = firm.activities.map((own, i) => similarity(asked, [own]) * activityStep ** i);
    const aspects: [weight: number, utility: number][] = [[weights.activity, Math.max(...activity)]];
    if (resolved.place.point) aspects.unshift([weights.distance, distance(kilometres(firm, resolved))]);
    if (annualValue !== undefined) aspects.unshift([weights.order, order(firm, annualValue)]);
    return weightedMean(aspects);
  };
}

/** Additions in the matcher's order, so that the last bits agree. */
function weightedMean(aspects: readonly (readonly [weight: number, utility: number])[]): number {
  const total = aspects.reduce((sum, [weight]) => sum + weight, 0);
  const mean = aspects.reduce((sum, [weight, utility]) => sum + (total === 0 ? 0 : (utility * weight) / total), 0);
  return Math.round(mean * 1e12) / 1e12;
}
