import { haversineKm, type ResolvedNeed, type ResolvedSupplier } from "../../src/index.js";
import { coveringServiceArea } from "../../src/criteria/index.js";
import { firstViolated } from "../../src/eligibility/index.js";
import type { Query } from "../../src/ranking/index.js";
import type { NeedGap, Within } from "../../src/supply-gaps/index.js";

/** What a gap says, found out by asking every firm one question after the other. */
export function gapByCounting(
  query: Query,
  firms: readonly ResolvedSupplier[],
  asked: { readonly wanted: number; readonly within: Within; readonly leastScore: number | undefined },
): Omit<NeedGap, "needId" | "region" | "sector" | "annualValue" | "barrier" | "nearest" | "within"> {
  const { need } = query;
  const { region, point } = need.place;
  const others = firms.filter(({ supplier }) => supplier.id !== need.need.buyer.id);
  const trade = others.filter((firm) => firstViolated(query.constraints, firm) !== "sector-below-floor");
  const reason = (firm: ResolvedSupplier) => {
    const low = asked.leastScore !== undefined && query.standing(firm).score < asked.leastScore;
    return firstViolated(query.constraints, firm) ?? (low ? ("score-too-low" as const) : undefined);
  };
  const isNear = (firm: ResolvedSupplier) => {
    if (asked.within === "region") return region === undefined || firm.place.region === region;
    if (asked.within === "country" || point === undefined) return true;
    return firm.place.point !== undefined && haversineKm(point, firm.place.point) <= asked.within.km;
  };
  const suitable = trade.filter((firm) => reason(firm) === undefined);
  const local = (firm: ResolvedSupplier) => region !== undefined && firm.place.region === region;
  const viable = suitable.filter(isNear).length;
  const near = trade.filter(isNear);
  const reasons = near.flatMap((firm) => reason(firm) ?? []);
  return {
    wanted: asked.wanted,
    viable,
    missing: viable >= asked.wanted ? 0 : asked.wanted - viable,
    suitable: {
      country: suitable.length,
      region: suitable.filter(local).length,
      serving: suitable.filter((firm) => !local(firm) && coveringServiceArea(need.place, firm)).length,
      unplaced: suitable.filter((firm) => firm.place.region === undefined).length,
    },
    ofTheTrade: { country: trade.length, within: near.length },
    excluded: Object.fromEntries(
      [...new Set(reasons)].map((one) => [one, reasons.filter((two) => two === one).length]),
    ),
  };
}

/** Distances, in km, from the need to the suitable firms of each region that do not count for it, ascending. */
export function distancesBeyond(
  need: ResolvedNeed,
  suitableBeyond: readonly ResolvedSupplier[],
): Map<string, number[]> {
  const regions = [...new Set(suitableBeyond.flatMap(({ place }) => place.region ?? []))];
  return new Map(
    regions.map((region) => [
      region,
      suitableBeyond
        .filter(({ place }) => place.region === region)
        .map(({ place }) => (place.point && need.place.point ? haversineKm(need.place.point, place.point) : Infinity))
        .sort((a, b) => a - b),
    ]),
  );
}
