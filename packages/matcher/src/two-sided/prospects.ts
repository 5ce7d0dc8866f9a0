import type { ScoringProfile } from "../domain/index.js";
import { requireCountOrAll } from "../options.js";
import { coreProfile } from "../profiles/index.js";
import { Engine } from "../ranking/index.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { combinedScore, type Mean } from "./combined-score.js";
import { defaultFirmPreferences, type FirmPreferences } from "./firm-preferences.js";
import { firmSideUnder } from "./firm-side.js";

/** A firm worth sitting with, by a need that it is eligible for. */
export interface Prospect {
  readonly supplierId: string;
  /** The pair's combined score. */
  readonly combined: number;
  /** Decides between equal scores, as in rankings. */
  readonly tieKey: number;
}

export interface ProspectOptions {
  readonly pack: CountryPack;
  readonly profile?: ScoringProfile;
  readonly register: SupplierIndex;
  /** `harmonic` unless given. */
  readonly mean?: Mean;
  /** What firms are assumed to look for. */
  readonly preferences?: FirmPreferences;
  /** Firms of each region, at most. */
  readonly most: number;
}

/** Finds the firms of each region whose best pair with any need is among its best. */
export interface ProspectSearch {
  /** The first firms of each region for one need. */
  ofNeed(need: ResolvedNeed): Prospect[];
  /**
   * The first firms of each region over some needs, from what `ofNeed` gave for each, each by its best pair: whoever is among the
   * first of all is among the first for the need of its best pair.
   */
  gather(ofNeeds: Iterable<readonly Prospect[]>): Prospect[];
}

/** Throws an {@link InputError} when the register cannot be ranked under the profile, and a RangeError for a `most` that counts nothing. */
export function createProspectSearch({
  pack,
  profile = coreProfile,
  register,
  mean = "harmonic",
  preferences = defaultFirmPreferences,
  most,
}: ProspectOptions): ProspectSearch {
  requireCountOrAll("most", most);
  const engine = new Engine(register, profile, pack);
  const firmSide = firmSideUnder(profile, preferences, pack);
  const regionOf = (supplierId: string) => register.get(supplierId)?.place.region;
  return {
    ofNeed(need) {
      const pairs = engine.top(need, register.size).map(({ supplierId, firm, score, tieKey }): Prospect => {
        const other = firmSide(need, register.supplierOf(firm)).score;
        return { supplierId, combined: combinedScore(mean, score, other), tieKey };
      });
      return firstOfRegions(pairs, regionOf, most);
    },
    gather: (ofNeeds) => firstOfRegions([...ofNeeds].flat(), regionOf, most),
  };
}

/** Each firm once, the best pairs first, at most so many of a region; firms of unknown region are as of one. */
function firstOfRegions(
  pairs: Prospect[],
  regionOf: (supplierId: string) => string | undefined,
  most: number,
): Prospect[] {
  const taken = new Map<string | undefined, number>();
  const seen = new Set<string>();
  return pairs.sort(bestFirst).filter(({ supplierId }) => {
    if (seen.has(supplierId)) return false;
    seen.add(supplierId);
    const region = regionOf(supplierId);
    const before = taken.get(region) ?? 0;
    taken.set(region, before + 1);
    return before < most;
  });
}

function bestFirst(a: Prospect, b: Prospect): number {
  return (
    b.combined - a.combined ||
    a.tieKey - b.tieKey ||
    (a.supplierId < b.supplierId ? -1 : Number(a.supplierId > b.supplierId))
  );
}
