import type { ScoringProfile, ServiceArea } from "../domain/index.js";
import { dossierOf } from "../dossier/index.js";
import {
  haversineKm,
  type CountryPack,
  type LocatedPlace,
  type ResolvedNeed,
  type ResolvedSupplier,
} from "../reference/index.js";
import type { Criterion } from "./criterion.js";
import type { RegionFacts } from "./facts.js";

/**
 * `2^(−d / halvingKm)` for a firm that is based `d` km away or, where the profile says so, has worked there; and at least
 * `coveredUtility` when its service area covers the need's place. Undefined when no point stands for the need's place.
 */
export function regionCriterion(
  { place }: ResolvedNeed,
  profile: ScoringProfile,
  pack: CountryPack,
): Criterion | undefined {
  if (place.point === undefined) return undefined;
  const { weight, halvingKm, coveredUtility, workedThere = false } = profile.criteria.region;
  return {
    id: "region",
    weight,
    assess(supplier) {
      const facts = regionFacts(place, supplier);
      const based = facts.distanceKm === undefined ? profile.unknownUtility : 2 ** (-facts.distanceKm / halvingKm);
      const worked = workedThere ? nearestWork(place, supplier, pack) : undefined;
      const workedNear = worked === undefined ? 0 : 2 ** (-worked.distanceKm / halvingKm);
      const near = Math.max(based, workedNear);
      return {
        utility: facts.coveredBy === undefined ? near : Math.max(near, coveredUtility),
        facts: worked !== undefined && workedNear > based ? { ...facts, worked } : facts,
      };
    },
  };
}

/** Where a firm has worked nearest to a place; undefined when that is not known of any work. */
function nearestWork(needPlace: LocatedPlace, firm: ResolvedSupplier, pack: CountryPack): RegionFacts["worked"] {
  let nearest: RegionFacts["worked"];
  for (const { place } of dossierOf(firm, pack).references ?? []) {
    if (place === undefined) continue;
    const distanceKm = distanceBetween(needPlace, place);
    if (distanceKm !== undefined && distanceKm < (nearest?.distanceKm ?? Infinity)) nearest = { place, distanceKm };
  }
  return nearest;
}

function regionFacts(needPlace: LocatedPlace, supplier: ResolvedSupplier): RegionFacts {
  const distanceKm = distanceBetween(needPlace, supplier.place);
  const coveredBy = coveringServiceArea(needPlace, supplier);
  return {
    criterion: "region",
    needPlace,
    supplierPlace: supplier.place,
    ...(distanceKm === undefined ? {} : { distanceKm }),
    ...(coveredBy === undefined ? {} : { coveredBy }),
  };
}

/** Great-circle distance in km; undefined when a point is missing. */
export function distanceBetween(a: LocatedPlace, b: LocatedPlace): number | undefined {
  return a.point && b.point ? haversineKm(a.point, b.point) : undefined;
}

/**
 * The kind of the firm's service area when it covers a place (national: same country; regions: the place's region is listed;
 * radius: within so many km of the firm); undefined when it does not, or when that cannot be known.
 */
export function coveringServiceArea(
  needPlace: LocatedPlace,
  { supplier: { serviceArea }, place, servedRegions }: ResolvedSupplier,
): ServiceArea["kind"] | undefined {
  if (serviceArea === undefined) return undefined;
  return covers() ? serviceArea.kind : undefined;

  function covers(): boolean {
    switch (serviceArea?.kind) {
      case "national":
        return place.country === needPlace.country;
      case "regions":
        return needPlace.region !== undefined && servedRegions.has(needPlace.region);
      case "radius":
        return (distanceBetween(needPlace, place) ?? Infinity) <= serviceArea.km;
      default:
        return false;
    }
  }
}
