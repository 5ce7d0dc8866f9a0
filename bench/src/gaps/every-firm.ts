import { CONSTRAINT_IDS } from "@wasl/matcher";
import type { NeedGap, Within } from "@wasl/matcher/gaps";
import { tieHash } from "../columns/tie-hash.js";
import { exclusionOf } from "../peers/exclusion.js";
import type { Scoring } from "../peers/peer.js";
import type { Firm } from "../peers/plain-firm.js";
import type { PlainNeed } from "../peers/plain-need.js";
import { isCovered, kilometres } from "../peers/plain-place.js";

/** What is counted of a need's gap, apart from what the need itself says. */
export type CountedGap = Pick<
  NeedGap,
  "viable" | "missing" | "suitable" | "ofTheTrade" | "excluded" | "barrier" | "nearest"
>;

/** One line for each part of a gap that may differ. */
export function linesOfGap({
  viable,
  missing,
  suitable,
  ofTheTrade,
  excluded,
  barrier,
  nearest,
}: CountedGap): string[] {
  const { country, region, serving, unplaced } = suitable;
  return [
    `${viable} viable, ${missing} missing, ${ofTheTrade.within} of ${ofTheTrade.country} of the trade`,
    `suitable ${[country, region, serving, unplaced].join(" ")}, barrier ${barrier ?? "none"}`,
    ...Object.entries(excluded)
      .map(([reason, firms]) => `${reason} ${firms}`)
      .sort(),
    ...(nearest ? [`${nearest.firms} in ${nearest.region} within ${nearest.km} km`] : []),
  ];
}

/** Counts a need's gap by asking every firm of a register one question after the other. */
export function gapByEveryFirm(
  { resolved, isOfTheTrade }: PlainNeed,
  firms: readonly Firm[],
  { wanted, within, scoring }: { readonly wanted: number; readonly within: Within; readonly scoring: Scoring },
): CountedGap {
  const trade = firms.filter((firm) => firm.id !== resolved.need.buyer.id && isOfTheTrade(firm));
  const judged = trade.map((firm) => ({
    firm,
    isNear: isNear(firm, resolved, within),
    reason: exclusionOf(firm, resolved, scoring),
  }));
  const suitable = judged.filter(({ reason }) => reason === undefined);
  const near = judged.filter((one) => one.isNear);
  const viable = suitable.filter((one) => one.isNear).length;
  const missing = Math.max(0, wanted - viable);
  const excluded = countsOf(near.flatMap(({ reason }) => reason ?? []));
  const beyond = suitable.filter((one) => !one.isNear).map(({ firm }) => firm);
  const nearest = missing === 0 ? undefined : nearestRegion(beyond, missing, resolved);
  return {
    ...{ viable, missing, excluded, ofTheTrade: { country: trade.length, within: near.length } },
    suitable: whereAre(
      suitable.map(({ firm }) => firm),
      resolved,
    ),
    ...(missing === 0 ? {} : { barrier: barrierOf(near.length, excluded) }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

type Need = PlainNeed["resolved"];

function isNear(firm: Firm, need: Need, within: Within): boolean {
  if (within === "country") return true;
  if (within === "region") return need.place.region === undefined || firm.place.region === need.place.region;
  return need.place.point === undefined || (kilometres(firm, need) ?? Infinity) <= within.km;
}

function whereAre(suitable: readonly Firm[], need: Need): NeedGap["suitable"] {
  const isHere = ({ place }: Firm) => need.place.region !== undefined && place.region === need.place.region;
  const count = (is: (firm: Firm) => boolean) => suitable.filter(is).length;
  return {
    country: suitable.length,
    region: count(isHere),
    serving: count((firm) => !isHere(firm) && isCovered(firm, need, kilometres(firm, need))),
    unplaced: count(({ place }) => place.region === undefined),
  };
}

function countsOf<K extends string>(reasons: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Of reasons that exclude equally many the one that is counted first. */
function barrierOf(near: number, excluded: NeedGap["excluded"]): NonNullable<NeedGap["barrier"]> {
  if (near === 0) return "sector-below-floor";
  const order = CONSTRAINT_IDS.filter((id) => excluded[id] !== undefined);
  return order.sort((a, b) => excluded[b]! - excluded[a]!)[0] ?? "too-few-firms";
}

function nearestRegion(beyond: readonly Firm[], missing: number, need: Need): NeedGap["nearest"] {
  const key = (region: string) => (tieHash(region) ^ tieHash(need.need.id)) >>> 0;
  return [...distancesByRegion(beyond, need)]
    .map(([region, kms]) => ({ region, firms: kms.length, km: metres(kms.sort((a, b) => a - b)[missing - 1]) }))
    .filter(({ km }) => km < Infinity)
    .sort((a, b) => a.km - b.km || key(a.region) - key(b.region))[0];
}

function distancesByRegion(firms: readonly Firm[], need: Need): Map<string, number[]> {
  const distances = new Map<string, number[]>();
  for (const firm of firms) {
    const { region } = firm.place;
    if (region === undefined) continue;
    const own = distances.get(region) ?? [];
    own.push(kilometres(firm, need) ?? Infinity);
    distances.set(region, own);
  }
  return distances;
}

const metres = (km = Infinity) => Math.round(km * 1_000) / 1_000;
