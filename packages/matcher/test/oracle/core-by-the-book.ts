import type { Need, Supplier } from "../../src/index.js";

/**
 * The profile `core` a second time, from its published text and from plain records: it shares no code and no table with the
 * library. Activities are compared by the characters of their NMA codes, places by vectors on the sphere, hashes are BigInt.
 * It speaks of records that carry coordinates.
 */
export interface BookResult {
  readonly ranked: { readonly supplierId: string; readonly score: number }[];
  readonly excluded: number;
}

export function rankByTheBook(need: Need, suppliers: readonly Supplier[]): BookResult {
  const eligible = suppliers.filter((supplier) => !isExcluded(need, supplier));
  const ranked = eligible.map((supplier) => ({
    supplierId: supplier.id,
    score: Number(score(need, supplier).toFixed(12)),
  }));
  ranked.sort((a, b) => {
    if (a.score !== b.score) return b.score - a.score;
    const [x, y] = [tie(a.supplierId, need.id), tie(b.supplierId, need.id)];
    if (x !== y) return x < y ? -1 : 1;
    return a.supplierId < b.supplierId ? -1 : 1;
  });
  return { ranked, excluded: suppliers.length - eligible.length };
}

function score(need: Need, firm: Supplier): number {
  const parts: [weight: number, utility: number][] = [[0.5, sector(need, firm)]];
  if (need.place.lat !== undefined) parts.push([0.3, region(need, firm)]);
  if (need.annualValue !== undefined) parts.push([0.2, size(need.annualValue, firm.turnover)]);
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, utility]) => sum + weight * utility, 0) / total;
}

/** Section letters by the divisions they hold (NMA 2010, as in ISIC Rev. 4). */
const SECTIONS =
  "A01-03 B05-09 C10-33 D35-35 E36-39 F41-43 G45-47 H49-53 I55-56 J58-63 K64-66 L68-68 M69-75 N77-82 O84-84"
    .concat(" P85-85 Q86-88 R90-93 S94-96 T97-98 U99-99")
    .split(" ");

export function sectionOf(code: string): string {
  if (/^[A-U]/.test(code)) return code.slice(0, 1);
  const division = Number(code.slice(0, 2));
  const found = SECTIONS.find(
    (range) => division >= Number(range.slice(1, 3)) && division <= Number(range.slice(4, 6)),
  );
  if (found === undefined) throw new Error(`no section for ${code}`);
  return found.slice(0, 1);
}

function sector(need: Need, firm: Supplier): number {
  return Math.max(...need.activities.flatMap((a) => firm.activities.map((b) => similarity(a, b))));
}

function similarity(a: string, b: string): number {
  const aSection = /^[A-U]$/.test(a);
  if (aSection) return sectionOf(b) === a ? 1 : 0;
  if (!/^[A-U]$/.test(b)) {
    if (b.startsWith(a)) return 1;
    for (const [digits, value] of [
      [4, 1],
      [3, 0.8],
      [2, 0.5],
    ] as const) {
      if (a.length >= digits && b.length >= digits && a.slice(0, digits) === b.slice(0, digits)) return value;
    }
  }
  return sectionOf(a) === sectionOf(b) ? 0.2 : 0;
}

/** Whatever has a place. */
export type Sited = Pick<Supplier, "place">;

export function kilometres(need: Need, firm: Sited): number | undefined {
  const [a, b] = [need.place, firm.place];
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return undefined;
  const [u, v] = [onSphere(a.lat, a.lon), onSphere(b.lat, b.lon)];
  const cross = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  return 6371.0088 * Math.atan2(cross, u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
}

function onSphere(lat: number, lon: number): [number, number, number] {
  const [phi, lambda] = [(lat / 180) * Math.PI, (lon / 180) * Math.PI];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

export function isCovered(need: Need, firm: Supplier): boolean {
  const area = firm.serviceArea;
  if (area?.kind === "national") return (firm.place.country ?? "MA") === (need.place.country ?? "MA");
  if (area?.kind === "regions") return need.place.region !== undefined && area.regions.includes(need.place.region);
  if (area?.kind === "radius") return (kilometres(need, firm) ?? Infinity) <= area.km;
  return false;
}

function region(need: Need, firm: Supplier): number {
  const d = kilometres(need, firm);
  const near = d === undefined ? 0.5 : Math.pow(2, -d / 100);
  return isCovered(need, firm) && near < 0.5 ? 0.5 : near;
}

function size(value: number, turnover: number | undefined): number {
  if (turnover === undefined) return 0.5;
  const r = value / turnover;
  const position = (low: number, high: number) => Math.log(r / low) / Math.log(high / low);
  if (!(r >= 0.002 && r <= 1)) return 0;
  if (r < 0.02) return position(0.002, 0.02);
  return r <= 0.3 ? 1 : 1 - position(0.3, 1);
}

function isExcluded(need: Need, firm: Supplier): boolean {
  const asked = need.required ?? {};
  const value = need.annualValue ?? 0;
  const ceiling = sectionOf(firm.activities[0] ?? "") <= "G" ? 500_000 : 200_000;
  const d = kilometres(need, firm);
  return [
    firm.id === need.buyer.id,
    sector(need, firm) < 0.5,
    firm.consent === false,
    firm.category === "AE" && value > ceiling,
    asked.categories !== undefined && firm.category !== undefined && !asked.categories.includes(firm.category),
    asked.maxDistanceKm !== undefined && d !== undefined && d > asked.maxDistanceKm && !isCovered(need, firm),
    (asked.certifications ?? []).some((word) => !(firm.certifications ?? []).includes(word)),
    firm.turnover !== undefined && firm.turnover < (asked.minTurnover ?? 0),
    firm.headcount !== undefined && firm.headcount < (asked.minHeadcount ?? 0),
    firm.languages !== undefined && (asked.languages ?? []).some((word) => !firm.languages?.includes(word)),
    firm.export?.markets !== undefined &&
      (asked.exportMarkets ?? []).some((word) => !firm.export?.markets?.includes(word)),
  ].includes(true);
}

export function tie(supplierId: string, needId: string): bigint {
  return murmurFinalizer(fnv1a(supplierId)) ^ murmurFinalizer(fnv1a(needId));
}

const MASK = 0xffffffffn;

export function fnv1a(text: string): bigint {
  let hash = 2166136261n;
  for (const byte of Buffer.from(text, "utf8")) hash = ((hash ^ BigInt(byte)) * 16777619n) & MASK;
  return hash;
}

export function murmurFinalizer(hash: bigint): bigint {
  let h = hash;
  h = ((h ^ (h >> 16n)) * 0x85ebca6bn) & MASK;
  h = ((h ^ (h >> 13n)) * 0xc2b2ae35n) & MASK;
  return h ^ (h >> 16n);
}
