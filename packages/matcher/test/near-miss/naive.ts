import {
  checkSupplier,
  orThrow,
  type FirmCategory,
  type Need,
  type ResolvedNeed,
  type ResolvedSupplier,
  type ScoringProfile,
  type Supplier,
} from "../../src/index.js";
import { haversineKm } from "../../src/reference/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { byRank, createRegister, rankAll, type Query } from "../../src/ranking/index.js";

/** A near miss as plainly as it can be said: whose gap, which, and where the firm stands once its record is changed. */
export interface NaiveNearMiss {
  readonly supplierId: string;
  readonly gap: string;
  readonly rank: number;
  readonly score: number;
}

/** A record that is changed in one way. */
interface Fix {
  readonly gap: string;
  readonly record: Supplier;
}

/** Changes the record of every firm in every way that closes a gap, and ranks the whole register again each time. */
export function naiveNearMisses(
  need: ResolvedNeed,
  records: readonly Supplier[],
  { query, profile, k }: { readonly query: Query; readonly profile: ScoringProfile; readonly k: number },
): NaiveNearMiss[] {
  const suppliers = records.map(resolved);
  const first = rankAll(query, createRegister(suppliers)).standings.slice(0, k);
  return records.flatMap((record, i) => {
    if (first.some(({ supplierId }) => supplierId === record.id)) return [];
    return fixesOf(record, { need, query, profile }).flatMap(({ gap, record: changed }) => {
      const register = createRegister(suppliers.with(i, resolved(changed)));
      const place = rankAll(query, register).standings.findIndex(({ supplierId }) => supplierId === record.id);
      if (place < 0 || place >= k) return [];
      const { score } = query.standing(resolved(changed));
      return [{ supplierId: record.id, gap, rank: place + 1, score }];
    });
  });
}

/** The same for more firms: a changed firm is scored again, and put among the others. That no other score changes is what the naive way shows. */
export function scannedNearMisses(
  need: ResolvedNeed,
  records: readonly Supplier[],
  { query, profile, k }: { readonly query: Query; readonly profile: ScoringProfile; readonly k: number },
): NaiveNearMiss[] {
  const first = rankAll(query, createRegister(records.map(resolved))).standings.slice(0, k);
  return records.flatMap((record) => {
    if (first.some(({ supplierId }) => supplierId === record.id)) return [];
    return fixesOf(record, { need, query, profile }).flatMap(({ gap, record: changed }) => {
      const [standing] = rankAll(query, createRegister([resolved(changed)])).standings;
      if (standing === undefined) return [];
      const rank = 1 + first.filter((other) => byRank(other, standing) < 0).length;
      return rank > k ? [] : [{ supplierId: record.id, gap, rank, score: standing.score }];
    });
  });
}

const resolved = (record: Supplier): ResolvedSupplier => orThrow(checkSupplier(record, morocco));

interface Asked {
  readonly need: ResolvedNeed;
  readonly query: Query;
  readonly profile: ScoringProfile;
}

function fixesOf(record: Supplier, asked: Asked): Fix[] {
  return [
    ...wordFixes(record, asked),
    ...areaFixes(record, asked),
    ...amountFixes(record, asked),
    ...statusFixes(record, asked),
  ];
}

/** One way of writing, whatever the case, blanks and hyphens. */
const plain = (word: string) => word.toLowerCase().replace(/[\s-]/g, "");

function lacking(asked: readonly string[] | undefined, listed: readonly string[] | undefined): string[] {
  const held = new Set((listed ?? []).map(plain));
  return [...new Set((asked ?? []).map(plain))].filter((word) => !held.has(word));
}

function wordFixes(record: Supplier, { need: { need }, profile }: Asked): Fix[] {
  const { required, preferred } = need;
  const counted = profile.criteria.certifications === undefined ? [] : (preferred?.certifications ?? []);
  const { certifications, languages } = record;
  const markets = record.export?.markets;
  return [
    ...lacking([...(required?.certifications ?? []), ...counted], certifications).map((word) => ({
      gap: `certification ${word}`,
      record: { ...record, certifications: [...(certifications ?? []), word] },
    })),
    ...(languages ? lacking(required?.languages, languages) : []).map((word) => ({
      gap: `language ${word}`,
      record: { ...record, languages: [...languages!, word] },
    })),
    ...(markets ? lacking(required?.exportMarkets, markets) : []).map((word) => ({
      gap: `export-market ${word}`,
      record: { ...record, export: { ...record.export, markets: [...markets!, word] } },
    })),
  ];
}

const violates = (record: Supplier, { query }: Asked, id: string) =>
  query.constraints.some((one) => one.id === id && one.check(resolved(record)).status === "violated");

function areaFixes(record: Supplier, asked: Asked): Fix[] {
  const { place } = asked.need;
  const { serviceArea } = record;
  if (!violates(record, asked, "too-far") || serviceArea?.kind === "national") return [];
  const km = Math.ceil(haversineKm(place.point!, resolved(record).place.point!));
  const radius: Fix = { gap: "service-area ", record: { ...record, serviceArea: { kind: "radius", km } } };
  if (serviceArea?.kind === "radius") return [radius];
  if (place.region === undefined) return serviceArea === undefined ? [radius] : [];
  const regions = [...(serviceArea?.regions ?? []), place.region];
  return [
    { gap: `service-area ${plain(place.region)}`, record: { ...record, serviceArea: { kind: "regions", regions } } },
  ];
}

function amountFixes(record: Supplier, asked: Asked): Fix[] {
  const { minTurnover, minHeadcount } = asked.need.need.required ?? {};
  const fixes: Fix[] = [];
  if (violates(record, asked, "turnover-too-low") && !(record.category === "AE" && minTurnover! > ceilingOf(record)))
    fixes.push({ gap: "turnover ", record: { ...record, turnover: minTurnover! } });
  if (violates(record, asked, "headcount-too-low"))
    fixes.push({ gap: "headcount ", record: { ...record, headcount: minHeadcount! } });
  return fixes;
}

/** Dirhams a year: industry, crafts and trade; services. */
function ceilingOf({ activities }: Supplier): number {
  const section = morocco.taxonomy.lineage(activities[0]!)[0]!.code;
  return "ABCDEFG".includes(section) ? 500_000 : 200_000;
}

function statusFixes(record: Supplier, asked: Asked): Fix[] {
  if (record.category !== "AE") return [];
  if (!violates(record, asked, "category-not-allowed") && !violates(record, asked, "auto-entrepreneur-ceiling"))
    return [];
  const category = otherStatus(asked.need.need);
  return category === undefined ? [] : [{ gap: "status ", record: { ...record, category } }];
}

function otherStatus({ required }: Need): FirmCategory | undefined {
  const allowed = required?.categories ?? ["PP"];
  return (["PP", "TPE"] as const).find((one) => allowed.includes(one));
}
