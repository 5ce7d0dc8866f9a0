import {
  chamberOfRegion,
  findChamber,
  type Candidate,
  type CountryPack,
  type Ranking,
  type ResolvedNeed,
} from "@wasl/matcher";
import type { FailureCode, Introduction } from "../contracts/index.js";

/** A ranking with what routing needs to know: who owns the need, and where the ranked firms are. */
export interface RankedNeed {
  readonly ranking: Ranking;
  /** Id of the chamber that owns the need; undefined when neither it nor its region has one. */
  readonly owner?: string | undefined;
  /** Region codes of the candidates, in their order; null where unknown. */
  readonly regions: readonly (string | null)[];
}

/** A need that could not be ranked. */
export interface SetAsideNeed {
  readonly needId: string;
  readonly failure: FailureCode;
  readonly owner?: string | undefined;
}

/** What became of one need of a run. */
export type NeedResult = RankedNeed | SetAsideNeed;

export const isSetAside = (result: NeedResult): result is SetAsideNeed => "failure" in result;

/** An introduction and the chamber that is to know it. */
export interface Routed {
  readonly chamber: string;
  readonly introduction: Introduction;
}

/**
 * Says who learns what about one need. The chamber that owns it and the federation get the whole ranking; every other chamber
 * gets its own region's firms in it, and nothing when there are none. That a need was set aside is told to the first two.
 */
export function route(result: NeedResult, pack: CountryPack): Routed[] {
  return isSetAside(result) ? routeFailure(result, pack) : routeRanking(result, pack);
}

function routeRanking({ ranking, owner, regions }: RankedNeed, pack: CountryPack): Routed[] {
  return pack.chambers.flatMap(({ id, kind, region }): Routed[] => {
    if (id === owner || kind === "federation") return [{ chamber: id, introduction: whole(ranking) }];
    const own = ranking.candidates.filter((_, i) => region !== undefined && regions[i] === region);
    return own.length > 0 ? [{ chamber: id, introduction: part(ranking, own) }] : [];
  });
}

function routeFailure({ needId, owner, failure }: SetAsideNeed, pack: CountryPack): Routed[] {
  const introduction = { needId, complete: true, candidates: [], failure };
  const told = pack.chambers.filter(({ id, kind }) => id === owner || kind === "federation");
  return told.map(({ id }) => ({ chamber: id, introduction }));
}

/** Id of the chamber a need belongs to: the one it names, else its region's. */
export function owningChamber({ need, place }: ResolvedNeed, pack: CountryPack): string | undefined {
  const chamber = need.chamber === undefined ? chamberOfRegion(place.region, pack) : findChamber(need.chamber, pack);
  return chamber?.id;
}

function whole({ needId, candidates, excluded, eligible }: Ranking): Introduction {
  return { needId, complete: true, candidates, excluded, eligible };
}

function part({ needId }: Ranking, candidates: readonly Candidate[]): Introduction {
  return { needId, complete: false, candidates };
}
