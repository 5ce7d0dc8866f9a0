import {
  haversineKm,
  type Matcher,
  type Need,
  type ResolvedNeed,
  type ResolvedSupplier,
  type Supplier,
} from "@wasl/matcher";
import type { Gap } from "@wasl/matcher/mobilise";

/** All changes to a firm's record that might close a gap, whether they do or not: what one tries who knows no bounds. */
export function everyFix({ need, place }: ResolvedNeed, firm: ResolvedSupplier, matcher: Matcher): Gap[] {
  const { supplier } = firm;
  const countsPreferred = matcher.profile.criteria.certifications !== undefined;
  const required = need.required ?? {};
  return [
    ...certificates(need, supplier, countsPreferred),
    ...lacking(required.languages, supplier.languages).map((word): Gap => ({ kind: "language", word })),
    ...lacking(required.exportMarkets, supplier.export?.markets).map((word): Gap => ({ kind: "export-market", word })),
    ...serviceArea(place, firm, required.maxDistanceKm),
    ...below("turnover", supplier.turnover, withinCeiling(required.minTurnover, supplier, matcher)),
    ...below("headcount", supplier.headcount, required.minHeadcount),
    ...status(supplier, required.categories),
  ];
}

const plain = (word: string) => word.toLowerCase().replace(/[\s-]/g, "");

/** None where the list is not known: an unknown language is none that is lacking. */
function lacking(asked: readonly string[] = [], listed: readonly string[] | undefined): string[] {
  return listed === undefined ? [] : asked.filter((word) => !listed.some((held) => plain(held) === plain(word)));
}

function certificates({ required, preferred }: Need, { certifications = [] }: Supplier, counts: boolean): Gap[] {
  const wish = counts ? lacking(preferred?.certifications, certifications) : [];
  return [
    ...lacking(required?.certifications, certifications).map((word) => ({ word, asked: "required" }) as const),
    ...wish.map((word) => ({ word, asked: "preferred" }) as const),
  ].map((lack) => ({ kind: "certification", ...lack }));
}

function serviceArea(place: ResolvedNeed["place"], firm: ResolvedSupplier, maxDistanceKm: number | undefined): Gap[] {
  const { serviceArea: area } = firm.supplier;
  if (maxDistanceKm === undefined || !place.point || !firm.place.point || area?.kind === "national") return [];
  const distanceKm = haversineKm(place.point, firm.place.point);
  if (distanceKm <= maxDistanceKm || isCovered(area, firm, place.region, distanceKm)) return [];
  const cover = area?.kind === "radius" ? { radiusKm: Math.ceil(distanceKm) } : { region: place.region! };
  return [{ kind: "service-area", distanceKm, maxDistanceKm, ...cover }];
}

function isCovered(
  area: Supplier["serviceArea"],
  { servedRegions }: ResolvedSupplier,
  region: string | undefined,
  distanceKm: number,
): boolean {
  if (area?.kind === "radius") return distanceKm <= area.km;
  return area?.kind === "regions" && region !== undefined && servedRegions.has(region);
}

function below(kind: "turnover" | "headcount", actual: number | undefined, least: number | undefined): Gap[] {
  return actual !== undefined && least !== undefined && actual < least ? [{ kind, actual, least }] : [];
}

/** A turnover that an auto-entrepreneur may not reach is none to reach. */
function withinCeiling(least: number | undefined, { category, activities }: Supplier, { profile, pack }: Matcher) {
  if (category !== "AE") return least;
  const root = pack.taxonomy.lineage(activities[0]!)[0]!.code;
  const ceiling = profile.constraints.autoEntrepreneurCeilings.find(({ roots }) => roots.includes(root))?.annualValue;
  return least !== undefined && least <= (ceiling ?? Infinity) ? least : undefined;
}

function status({ category }: Supplier, allowed: readonly string[] = ["PP"]): Gap[] {
  const other = (["PP", "TPE"] as const).find((one) => allowed.includes(one));
  return category === "AE" && other !== undefined ? [{ kind: "status", category: other }] : [];
}
