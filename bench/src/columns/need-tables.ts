import { haversineKm, type LocatedPlace, type ResolvedNeed } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";
import type { ActivityTables } from "./activity-tables.js";
import type { Columns, Reach } from "./columns.js";
import { tabulate } from "./tabulate.js";

/** What a need makes of the distinct values of a register's columns, by their codes. */
export interface NeedTables {
  /** Sector utility by list of activities; −1 below the profile's floor. */
  readonly sector: Float64Array;
  /** The most that an auto-entrepreneur may take on a year, by list of activities. */
  readonly ceilings: Float64Array;
  /** Distance in km by place; Infinity where it is unknown. */
  readonly distance: Float64Array;
  /** Region utility by place, without service areas. */
  readonly near: Float64Array;
  /** Up to which distance a service area covers the need's place: −1 never, Infinity always. */
  readonly coveredKm: Float64Array;
}

export function needTables(
  columns: Columns,
  need: ResolvedNeed,
  { profile }: Scoring,
  activities: ActivityTables,
): NeedTables {
  const { halvingKm } = profile.criteria.region;
  const distance = tabulate(columns.places.values, (place) => distanceTo(need.place, place));
  return {
    sector: activities.sectorFor(need.need.activities),
    ceilings: activities.ceilings,
    distance,
    near: distance.map((km) => (km === Infinity ? profile.unknownUtility : 2 ** (-km / halvingKm))),
    coveredKm: tabulate(columns.reaches.values, (reach) => coveredUpTo(reach, need.place)),
  };
}

function distanceTo(needPlace: LocatedPlace, place: LocatedPlace): number {
  return needPlace.point && place.point ? haversineKm(needPlace.point, place.point) : Infinity;
}

/** Up to which distance a service area covers a place: −1 never, Infinity whatever the distance. */
export function coveredUpTo(reach: Reach, { country, region }: LocatedPlace): number {
  switch (reach.kind) {
    case "national":
      return reach.country === country ? Infinity : -1;
    case "regions":
      return region !== undefined && reach.regions.has(region) ? Infinity : -1;
    case "radius":
      return reach.km;
    case "none":
      return -1;
  }
}
