import { NOWHERE, type Spots } from "./spots.js";

/**
 * Candidates among whom a group may lie: those near one point, the centre, of which at least one is a member. Every group lies in the
 * neighbourhood of each of its members' points, so a search through all neighbourhoods misses none. Without a limit on distances
 * there is one neighbourhood, of all, without a centre.
 */
export interface Neighbourhood {
  /** Positions among all candidates, ascending. */
  readonly positions: readonly number[];
  /** Number of the point; undefined without a centre. */
  readonly centre: number | undefined;
}

export function neighbourhoods(spots: Spots | undefined, candidates: number): Neighbourhood[] {
  const all = Array.from({ length: candidates }, (_, position) => position);
  if (spots === undefined) return [{ positions: all, centre: undefined }];
  const around = (centre: number) => all.filter((position) => spots.areNear(centre, spots.spotOf[position]!));
  const centres = Array.from({ length: spots.count }, (_, spot) => spot);
  const nowhere = all.filter((position) => spots.spotOf[position] === NOWHERE);
  return [
    ...centres.map((centre) => ({ positions: around(centre), centre })),
    ...(nowhere.length === 0 ? [] : [{ positions: nowhere, centre: NOWHERE }]),
  ];
}
