import { distanceBetween, sizeCurve, similarityUnder } from "../criteria/index.js";
import type { ScoringProfile } from "../domain/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import { roundScore } from "../scoring/index.js";
import type { FirmPreferences } from "./firm-preferences.js";
import type { FirmSideScore, RegardedAspect } from "./reciprocal-pair.js";

type Regarded = Omit<RegardedAspect, "contribution" | "weight">;

/** What a need is worth to a firm. */
export type FirmSide = (need: ResolvedNeed, firm: ResolvedSupplier) => FirmSideScore;

/**
 * The firm's side under a profile and its preferences: the weighted mean of what it looks at. Order value applies to needs with an annual
 * value and distance to those with a point, as on the need's side; what is unknown of the firm has the profile's unknown utility.
 */
export function firmSideUnder(profile: ScoringProfile, preferences: FirmPreferences, pack: CountryPack): FirmSide {
  const regardActivity = activityRegard(profile, preferences, pack);
  return (need, firm) =>
    weighted(
      [
        regardOrder(need, firm, profile),
        regardDistance(need, firm, preferences, profile.unknownUtility),
        regardActivity(need, firm),
      ].filter((aspect) => aspect !== undefined),
      preferences.weights,
    );
}

function weighted(aspects: readonly Regarded[], weights: FirmPreferences["weights"]): FirmSideScore {
  const total = aspects.reduce((sum, { aspect }) => sum + weights[aspect], 0);
  const shared = aspects.map((regarded): RegardedAspect => {
    const weight = weights[regarded.aspect];
    return { ...regarded, weight, contribution: total === 0 ? 0 : (regarded.utility * weight) / total };
  });
  return { score: roundScore(shared.reduce((sum, { contribution }) => sum + contribution, 0)), aspects: shared };
}

/** By the same curve as the criterion size, which asks whether an order matters to the firm and does not crush it. */
function regardOrder(
  { need: { annualValue } }: ResolvedNeed,
  { supplier: { turnover } }: ResolvedSupplier,
  profile: ScoringProfile,
): Regarded | undefined {
  if (annualValue === undefined) return undefined;
  if (turnover === undefined) return { aspect: "order", utility: profile.unknownUtility };
  if (turnover === 0) return { aspect: "order", utility: 0, turnoverIsNone: true };
  const ratio = annualValue / turnover;
  return { aspect: "order", utility: sizeCurve(profile).valueAt(ratio), ratio };
}

/** `2^(−d / halvingKm)`: a service area says where a firm would go, not that it costs it nothing. */
function regardDistance(
  need: ResolvedNeed,
  firm: ResolvedSupplier,
  { halvingKm }: FirmPreferences,
  unknownUtility: number,
): Regarded | undefined {
  if (need.place.point === undefined) return undefined;
  const distanceKm = distanceBetween(need.place, firm.place);
  if (distanceKm === undefined) return { aspect: "distance", utility: unknownUtility };
  return { aspect: "distance", utility: 2 ** (-distanceKm / halvingKm), distanceKm };
}

/** The greatest similarity × `activityStep`^(place in the firm's list, from 0); of equals the activity named first. */
function activityRegard(profile: ScoringProfile, { activityStep }: FirmPreferences, pack: CountryPack) {
  const similarityOf = similarityUnder(profile, pack.taxonomy);
  return ({ need }: ResolvedNeed, { supplier: { activities } }: ResolvedSupplier): Regarded =>
    activities
      .map((activity, i): Regarded => {
        const closeness = Math.max(...need.activities.map((asked) => similarityOf(asked, activity)));
        return { aspect: "activity", utility: closeness * activityStep ** i, activity, position: i + 1 };
      })
      .reduce((best, other) => (other.utility > best.utility ? other : best));
}
