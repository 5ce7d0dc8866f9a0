import type { ResolvedNeed } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";
import type { Columns } from "./columns.js";
import { curveAt } from "./curve.js";
import type { NeedTables } from "./need-tables.js";

type Utility = (row: number) => number;

/** The region utility of a row; the unknown utility for a need at no known point, where weights leave it out. */
export function regionUtility(columns: Columns, tables: NeedTables, need: ResolvedNeed, scoring: Scoring): Utility {
  const { coveredUtility } = scoring.profile.criteria.region;
  const places = columns.places.codes;
  const reaches = columns.reaches.codes;
  const { distance, near, coveredKm } = tables;
  if (need.place.point === undefined) return () => scoring.profile.unknownUtility;
  return (row) => {
    const place = places[row]!;
    const utility = near[place]!;
    if (utility >= coveredUtility) return utility;
    return distance[place]! <= coveredKm[reaches[row]!]! ? coveredUtility : utility;
  };
}

/** The size utility of a row; the unknown utility for a need without annual value, where weights leave it out. */
export function sizeUtility({ turnovers }: Columns, { need }: ResolvedNeed, { profile }: Scoring): Utility {
  const { annualValue } = need;
  const { unknownUtility, criteria } = profile;
  if (annualValue === undefined) return () => unknownUtility;
  const fit = curveAt(criteria.size.curve);
  return (row) => {
    const turnover = turnovers[row]!;
    if (turnover > 0) return fit(annualValue / turnover);
    return turnover === 0 ? 0 : unknownUtility;
  };
}
