import { haversineKm, type Requirements, type ResolvedNeed, type ResolvedSupplier, type Supplier } from "@wasl/matcher";
import { ceilingOf } from "../columns/ceiling.js";
import { combinerFor } from "../columns/combination.js";
import { curveAt } from "../columns/curve.js";
import { sectorSimilarity } from "../columns/sector-similarity.js";
import { tieHash } from "../columns/tie-hash.js";
import { wordKey } from "../columns/word-key.js";
import type { Peer, PeerFactory, Scoring } from "./peer.js";

/** What an ordinary application keeps of a firm. */
export interface Firm extends Pick<Supplier, "id" | "activities" | "category" | "turnover" | "headcount" | "consent"> {
  readonly place: ResolvedSupplier["place"];
  readonly serviceArea: Supplier["serviceArea"];
  readonly servedRegions: ReadonlySet<string>;
  readonly certifications: ReadonlySet<string>;
  readonly languages: ReadonlySet<string> | undefined;
  readonly markets: ReadonlySet<string> | undefined;
  readonly tieHash: number;
}

/** What an ordinary application does: an array of objects; filter, map to a score, sort, cut. */
export const objects: PeerFactory = (scoring): Peer => {
  const similarity = sectorSimilarity(scoring);
  const fit = curveAt(scoring.profile.criteria.size.curve);
  let firms: Firm[] = [];
  return {
    name: "objects",
    prepare(register) {
      firms = Array.from(register, firmOf);
    },
    top(need, k) {
      const sector = memo(({ activities }: Firm) => similarity(need.need.activities, activities));
      const { score } = combinerFor(need, scoring);
      const needHash = tieHash(need.need.id);
      return firms
        .filter((firm) => sector(firm) >= scoring.profile.constraints.sectorFloor && isEligible(firm, need, scoring))
        .map((firm) => ({
          supplierId: firm.id,
          score: score(sector(firm), region(firm, need, scoring), size(firm, need, scoring, fit)),
          tieKey: (firm.tieHash ^ needHash) >>> 0,
        }))
        .sort((a, b) => b.score - a.score || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : 1))
        .slice(0, k)
        .map(({ supplierId, score: reached }) => ({ supplierId, score: reached }));
    },
    close() {
      firms = [];
    },
  };
};

export function firmOf({ supplier, place, servedRegions }: ResolvedSupplier): Firm {
  const { id, activities, category, turnover, headcount, consent, serviceArea } = supplier;
  const keys = (words: readonly string[]) => new Set(words.map(wordKey));
  return {
    ...{ id, activities, category, turnover, headcount, consent, serviceArea, place, servedRegions },
    certifications: keys(supplier.certifications ?? []),
    languages: supplier.languages && keys(supplier.languages),
    markets: supplier.export?.markets && keys(supplier.export.markets),
    tieHash: tieHash(id),
  };
}

/** Firms that list the same activities are compared with the need once. */
function memo(compute: (firm: Firm) => number): (firm: Firm) => number {
  const known = new Map<string, number>();
  return (firm) => {
    const key = firm.activities.length === 1 ? firm.activities[0]! : firm.activities.join("|");
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(firm);
    known.set(key, value);
    return value;
  };
}

export function isEligible(firm: Firm, need: ResolvedNeed, scoring: Scoring): boolean {
  return (
    firm.consent !== false &&
    firm.id !== need.need.buyer.id &&
    isBelowCeiling(firm, need.need.annualValue, scoring) &&
    isNearEnough(firm, need) &&
    hasWhatIsRequired(firm, need.need.required ?? {})
  );
}

/** What a firm does not tell passes, but for its certifications. */
function hasWhatIsRequired(firm: Firm, required: Requirements): boolean {
  const { categories, minTurnover = 0, minHeadcount = 0 } = required;
  return (
    (firm.category === undefined || categories === undefined || categories.includes(firm.category)) &&
    (firm.turnover ?? Infinity) >= minTurnover &&
    (firm.headcount ?? Infinity) >= minHeadcount &&
    listsAll(firm.certifications, required.certifications) &&
    listsAll(firm.languages, required.languages) &&
    listsAll(firm.markets, required.exportMarkets)
  );
}

function isBelowCeiling(firm: Firm, annualValue: number | undefined, scoring: Scoring): boolean {
  if (firm.category !== "AE" || annualValue === undefined) return true;
  return annualValue <= ceilingOf(firm.activities[0] ?? "", scoring);
}

function isNearEnough(firm: Firm, need: ResolvedNeed): boolean {
  const limit = need.need.required?.maxDistanceKm;
  if (limit === undefined) return true;
  const km = kilometres(firm, need);
  return km === undefined || km <= limit || isCovered(firm, need, km);
}

function listsAll(listed: ReadonlySet<string> | undefined, asked: readonly string[] = []): boolean {
  return listed === undefined || asked.every((word) => listed.has(wordKey(word)));
}

function kilometres({ place }: Firm, need: ResolvedNeed): number | undefined {
  return place.point && need.place.point ? haversineKm(need.place.point, place.point) : undefined;
}

function isCovered({ serviceArea, servedRegions, place }: Firm, need: ResolvedNeed, km = Infinity): boolean {
  switch (serviceArea?.kind) {
    case "national":
      return place.country === need.place.country;
    case "regions":
      return need.place.region !== undefined && servedRegions.has(need.place.region);
    case "radius":
      return km <= serviceArea.km;
    default:
      return false;
  }
}

export function region(firm: Firm, need: ResolvedNeed, { profile }: Scoring): number {
  if (need.place.point === undefined) return profile.unknownUtility;
  const km = kilometres(firm, need);
  const { halvingKm, coveredUtility } = profile.criteria.region;
  const near = km === undefined ? profile.unknownUtility : 2 ** (-km / halvingKm);
  return isCovered(firm, need, km) ? Math.max(near, coveredUtility) : near;
}

export function size(
  { turnover }: Firm,
  { need: { annualValue } }: ResolvedNeed,
  { profile }: Scoring,
  fit: (ratio: number) => number,
): number {
  if (annualValue === undefined || turnover === undefined) return profile.unknownUtility;
  return turnover === 0 ? 0 : fit(annualValue / turnover);
}
