import { chamberOfRegion, findChamber, type CountryPack, type Ranking, type ResolvedNeed } from "@wasl/matcher";
import { canonicalJson } from "../contracts/canonical-json.js";
import type { FailureCode, Introduction } from "../contracts/index.js";
import { WrittenJson } from "../contracts/written-json.js";

/** A need's ranking as it is passed on: its candidates are written already, the rest is what routing needs to know. */
export interface WrittenRanking extends Pick<Ranking, "needId" | "excluded" | "eligible"> {
  /** Id of the chamber that owns the need; undefined when neither it nor its region has one. */
  readonly owner?: string | undefined;
  /** Region codes of the candidates, in their order; null where unknown. */
  readonly regions: readonly (string | null)[];
  /** Best first. */
  readonly candidates: readonly WrittenJson[];
}

/** A need that could not be ranked. */
export interface SetAsideNeed {
  readonly needId: string;
  readonly failure: FailureCode;
  readonly owner?: string | undefined;
}

/** What became of one need of a run. */
export type NeedResult = WrittenRanking | SetAsideNeed;

export const isSetAside = (result: NeedResult): result is SetAsideNeed => "failure" in result;

type Chamber = CountryPack["chambers"][number];

/** An introduction, written as it is published, and the chamber that is to know it. */
export interface Routed {
  readonly chamber: string;
  readonly introduction: WrittenJson;
}

/**
 * Says who of these chambers learns what about one need. The chamber that owns it and the federation get the whole ranking;
 * every other chamber gets its own region's firms in it, and nothing when there are none. That a need was set aside is told
 * to the first two.
 */
export function route(result: NeedResult, chambers: readonly Chamber[]): Routed[] {
  return isSetAside(result) ? routeFailure(result, chambers) : routeRanking(result, chambers);
}

function routeRanking(ranking: WrittenRanking, chambers: readonly Chamber[]): Routed[] {
  let all: WrittenJson | undefined;
  return chambers.flatMap((chamber): Routed[] => {
    if (isToldAll(chamber, ranking)) return [{ chamber: chamber.id, introduction: (all ??= whole(ranking)) }];
    const own = ranking.candidates.filter(
      (_, i) => chamber.region !== undefined && ranking.regions[i] === chamber.region,
    );
    return own.length > 0 ? [{ chamber: chamber.id, introduction: part(ranking, own) }] : [];
  });
}

function routeFailure(setAside: SetAsideNeed, chambers: readonly Chamber[]): Routed[] {
  const { needId, failure } = setAside;
  const introduction = written({ needId, complete: true, candidates: [], failure });
  return chambers.filter((chamber) => isToldAll(chamber, setAside)).map(({ id }) => ({ chamber: id, introduction }));
}

/** Id of the chamber a need belongs to: the one it names, else its region's. */
export function owningChamber({ need, place }: ResolvedNeed, pack: CountryPack): string | undefined {
  const chamber = need.chamber === undefined ? chamberOfRegion(place.region, pack) : findChamber(need.chamber, pack);
  return chamber?.id;
}

const isToldAll = ({ id, kind }: Chamber, { owner }: Pick<NeedResult, "owner">) =>
  id === owner || kind === "federation";

const whole = ({ needId, candidates, excluded, eligible }: WrittenRanking) =>
  written({ needId, complete: true, candidates, excluded, eligible });

const part = ({ needId }: WrittenRanking, candidates: readonly WrittenJson[]) =>
  written({ needId, complete: false, candidates });

/** An introduction with candidates that are written already. */
type Unwritten = Omit<Introduction, "candidates"> & Pick<WrittenRanking, "candidates">;

const written = (introduction: Unwritten) => new WrittenJson(canonicalJson(introduction));
