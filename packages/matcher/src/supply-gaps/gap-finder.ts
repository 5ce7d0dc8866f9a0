import { CONSTRAINT_IDS } from "../eligibility/index.js";
import { coreProfile, stampOf } from "../profiles/index.js";
import { Engine, type ProfileStamp } from "../ranking/index.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { checkOptions, DEFAULT_WANTED, type GapOptions, type Within } from "./gap-options.js";
import { nearestRegion } from "./nearest-region.js";
import type { Barrier, Exclusion, NeedGap } from "./need-gap.js";
import { supplyAround, type Supply } from "./supply-around.js";

/** Counts what needs find in a register, one need at a time. */
export interface GapFinder {
  readonly stamp: ProfileStamp;
  gapOf(need: ResolvedNeed, index: SupplierIndex): NeedGap;
}

/**
 * Finds supply gaps under a profile.
 *
 * @throws RangeError for options out of range; `gapOf` throws an {@link InputError} for an index that cannot be ranked under the profile.
 */
export function createGapFinder(options: GapOptions): GapFinder {
  checkOptions(options);
  const { pack, profile = coreProfile } = options;
  const engines = new WeakMap<SupplierIndex, Engine>();
  return {
    stamp: stampOf(profile),
    gapOf(need, index) {
      const engine = engines.get(index) ?? new Engine(index, profile, pack);
      engines.set(index, engine);
      const within = withinFor(need, options.within ?? "region");
      const supply = supplyAround(need, engine, { within, leastScore: options.leastScore });
      return gapFrom(need, supply, within, options);
    },
  };
}

/** Where the need's place is not known well enough, firms count wherever they are. */
function withinFor({ place }: ResolvedNeed, asked: Within): Within {
  const isKnown = asked === "region" ? place.region !== undefined : place.point !== undefined;
  return isKnown ? asked : "country";
}

function gapFrom(
  { need, place }: ResolvedNeed,
  supply: Supply,
  within: Within,
  { pack, ...options }: GapOptions,
): NeedGap {
  const { viable, suitable, ofTheTrade, excluded, beyond } = supply;
  const wanted = options.wanted ?? need.introductions ?? DEFAULT_WANTED;
  const missing = Math.max(0, wanted - viable);
  const nearest = missing > 0 ? nearestRegion(beyond, missing, need.id) : undefined;
  return {
    needId: need.id,
    ...(place.region === undefined ? {} : { region: place.region }),
    sector: sectorOf(need.activities[0]!, pack),
    ...(need.annualValue === undefined ? {} : { annualValue: need.annualValue }),
    ...{ wanted, within, viable, missing, suitable, ofTheTrade, excluded },
    ...(missing === 0 ? {} : { barrier: barrierOf(supply) }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** The code of the top level of the taxonomy under which an activity stands, e.g. `F` of NMA for 4321. */
export function sectorOf(activity: string, { taxonomy }: CountryPack): string {
  return taxonomy.lineage(activity)[0]?.code ?? activity;
}

/** In the order in which exclusions are counted; a score is looked at last. */
const EXCLUSIONS: readonly Exclusion[] = [...CONSTRAINT_IDS, "score-too-low"];

/** What excludes most firms of the trade within reach; of equals the first. */
function barrierOf({ ofTheTrade, excluded }: Supply): Barrier {
  if (ofTheTrade.within === 0) return "sector-below-floor";
  const count = (exclusion: Exclusion) => excluded[exclusion] ?? 0;
  const most = EXCLUSIONS.reduce((a, b) => (count(b) > count(a) ? b : a));
  return count(most) === 0 ? "too-few-firms" : most;
}
