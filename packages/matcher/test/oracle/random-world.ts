import {
  coreProfile,
  parseProfile,
  type Affinity,
  type FirmCategory,
  type Need,
  type Place,
  type ScoringProfile,
  type ServiceArea,
  type Supplier,
  type WorkReference,
} from "../../src/index.js";
import { tieHash } from "../../src/retrieval/index.js";
import { drawWords } from "./random-words.js";

/** Draws from a seed; the same seed gives the same draws (mulberry32, by Tommy Ettinger). */
export class Draw {
  constructor(private state: number) {}

  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.fraction() * n);
  }

  chance(p: number): boolean {
    return this.fraction() < p;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  some<T>(values: readonly T[], p = 0.5): T[] {
    return values.filter(() => this.chance(p));
  }

  maybe<T>(p: number, draw: () => T): T | undefined {
    return this.chance(p) ? draw() : undefined;
  }
}

const CODES = ["C", "29", "293", "2931", "2932", "2910", "28", "2811", "62", "620", "6201", "6202", "F", "4120"];
const REGIONS = ["MA-01", "MA-06", "MA-09"];
const CERTIFICATIONS = ["ISO 9001", "iso-9001", "IATF 16949", "MASE", "Halal", "ISO 14001"];
const CATEGORIES: readonly FirmCategory[] = ["AE", "PP", "TPE", "PE", "ME", "GE"];
const FORMULAS = [
  "sector * (0.6 * region + 0.4 * size)",
  "min(sector, region) + 0.1 * size",
  "sector > 0.7 ? region : size / 2",
  "1 - sector * region / (0.1 + size)",
  "sector * (1 - abs(region - 0.7)) + 0.3 * size * (1 - size) + (region > 0.4 and size < 0.6 ? 0.1 : 0)",
  "log(size) + sqrt(region - 0.5) / sector",
  "round(3 * region) - size ^ 2",
  "-region",
  "0.5",
];
const WORK_FORMULAS = [
  "sector * (0.3 + capabilities) + 0.2 * experience * (1 - orders)",
  "capabilities > 0.3 ? orders + presence : region * experience",
  "-capabilities / (0.1 + presence) + sqrt(certifications)",
];

/** What the firms and needs of one world have in common: how many places and amounts there are, and how much is unknown. */
interface Climate {
  readonly codes: readonly string[];
  readonly points: readonly Place[];
  readonly amounts: readonly number[];
  readonly known: number;
}

function drawClimate(draw: Draw): Climate {
  const spread = draw.pick([0, 0.2, 5]);
  const points = Array.from({ length: draw.pick([1, 3, 40]) }, () => drawPoint(draw, spread));
  const amounts = Array.from({ length: draw.pick([1, 4, 60]) }, () => drawAmount(draw));
  return { codes: draw.chance(0.3) ? [draw.pick(CODES)] : CODES, points, amounts, known: draw.pick([0.4, 0.8, 1]) };
}

/** Around a town, or abroad on the date line. */
function drawPoint(draw: Draw, spread: number): Place {
  const around = () => (draw.fraction() - 0.5) * spread;
  if (draw.chance(0.2)) {
    const lon = 180 + around();
    return { country: "FJ", lat: -17 + around(), lon: lon > 180 ? lon - 360 : lon };
  }
  const [lat, lon] = draw.pick([
    [33.5, -7.6],
    [31.6, -8],
  ] as const);
  return { region: draw.pick(REGIONS), lat: lat + around(), lon: lon + around() };
}

/** Round ones, ones in cents, none at all, and ones that no unit divides. */
function drawAmount(draw: Draw): number {
  const size = 10 ** (3 + 6 * draw.fraction());
  return draw.pick([0, Math.round(size / 1_000) * 1_000, Math.round(size), Math.round(size) / 100, size]);
}

function drawPlace(draw: Draw, { points }: Climate): Place {
  return draw.chance(0.8)
    ? draw.pick(points)
    : draw.pick([{}, { country: "FR" }, { region: "MA-06" }, { province: "MA-CAS" }]);
}

function drawServiceArea(draw: Draw): ServiceArea {
  return draw.pick<ServiceArea>([
    { kind: "national" },
    { kind: "regions", regions: [draw.pick(REGIONS)] },
    { kind: "radius", km: draw.below(300) },
    { kind: "radius", km: 0 },
  ]);
}

/** A record without the fields of which the value is undefined, as a reader would make it. */
function known<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function drawFirm(draw: Draw, climate: Climate, id: string): Supplier {
  const { codes, amounts, known: p } = climate;
  return known<Supplier>({
    id,
    name: `Firm ${id}`,
    activities: [draw.pick(codes), ...draw.some(codes, 0.1)],
    place: drawPlace(draw, climate),
    category: draw.maybe(p, () => draw.pick(CATEGORIES)),
    serviceArea: draw.maybe(0.4, () => drawServiceArea(draw)),
    turnover: draw.maybe(p, () => draw.pick(amounts)),
    headcount: draw.maybe(p, () => draw.below(60)),
    certifications: draw.maybe(0.6, () => draw.some(CERTIFICATIONS, 0.3)),
    languages: draw.maybe(p, () => draw.some(["fr", "ar", "en"], 0.7)),
    export: draw.maybe(p, () => known<NonNullable<Supplier["export"]>>({ markets: draw.some(["FR", "ES"], 0.5) })),
    consent: draw.maybe(p, () => draw.chance(0.9)),
    text: draw.maybe(p / 2, () => drawWords(draw, 12)),
    keywords: draw.maybe(p / 2, () => [drawWords(draw, 2), drawWords(draw, 2)]),
    servedAreas: draw.maybe(p / 2, () => draw.some(REGIONS).map((area) => ({ area, count: 1 }))),
    references: draw.maybe(p / 2, () => Array.from({ length: draw.below(4) }, () => drawReference(draw, climate))),
  });
}

function drawReference(draw: Draw, climate: Climate): WorkReference {
  return known<WorkReference>({
    title: drawWords(draw, 5),
    activities: draw.maybe(0.8, () => [...draw.some(CODES, 0.2), ...draw.some(["no code"], 0.1)]),
    value: draw.maybe(0.7, () => draw.pick(climate.amounts)),
    date: draw.maybe(0.5, () => `20${10 + draw.below(15)}-0${1 + draw.below(9)}-15`),
    place: draw.maybe(0.7, () => draw.pick([...climate.points, { region: "nowhere" }])),
  });
}

/** Firms of one world: from none to some hundreds, many of them alike. */
export function drawFirms(draw: Draw): { firms: Supplier[]; climate: Climate } {
  const climate = drawClimate(draw);
  const size = draw.pick([0, 1, 30, 120, 350]);
  const prefix = draw.pick(["", "é-", "شركة "]);
  const firms = Array.from({ length: size }, (_, i) => drawFirm(draw, climate, `${prefix}${draw.below(1000)}-${i}`));
  return { firms: draw.chance(0.5) ? [...firms, ...twins(drawFirm(draw, climate, ""))] : firms, climate };
}

/** The same firm under ids that have the same hash, so that only the ids decide between them. */
function twins(firm: Supplier): Supplier[] {
  return COLLIDING_IDS.map((id) => ({ ...firm, id }));
}

/** Ids that share their tie hash with another; of 200,000 ids, some four pairs do. */
const COLLIDING_IDS = collidingIds();

function collidingIds(): string[] {
  const seen = new Map<number, string>();
  return Array.from({ length: 200_000 }, (_, i) => `twin ${i}`).flatMap((id) => {
    const other = seen.get(tieHash(id));
    seen.set(tieHash(id), id);
    return other === undefined ? [] : [id, other];
  });
}

export function drawNeed(draw: Draw, climate: Climate, firms: readonly Supplier[]): Need {
  const { codes, amounts } = climate;
  return known<Need>({
    id: `n${draw.below(1_000_000)}`,
    title: drawWords(draw, 6),
    description: draw.maybe(0.3, () => drawWords(draw, 8)),
    keywords: draw.maybe(0.3, () => [drawWords(draw, 2)]),
    buyer: { id: firms.length > 0 && draw.chance(0.2) ? draw.pick(firms).id : "buyer" },
    activities: [draw.pick(codes), ...draw.some(codes, 0.05)],
    place: drawPlace(draw, climate),
    annualValue: draw.maybe(0.8, () => draw.pick([draw.pick(amounts) * draw.pick([0.01, 0.1, 0.3, 1]), 0, 3e5])),
    required: draw.maybe(0.5, () => drawRequirements(draw, climate)),
    preferred: draw.maybe(0.3, () => ({ certifications: draw.some(CERTIFICATIONS, 0.4) })),
  });
}

function drawRequirements(draw: Draw, { amounts }: Climate): NonNullable<Need["required"]> {
  const p = 0.2;
  return known<NonNullable<Need["required"]>>({
    certifications: draw.maybe(p, () => draw.some([...CERTIFICATIONS, "unheard of"], 0.2)),
    maxDistanceKm: draw.maybe(p, () => draw.pick([0, 50, 500])),
    categories: draw.maybe(p, () => [draw.pick(CATEGORIES), ...draw.some(CATEGORIES, 0.3)]),
    minTurnover: draw.maybe(p, () => draw.pick(amounts)),
    minHeadcount: draw.maybe(p, () => draw.below(60)),
    languages: draw.maybe(p, () => draw.some(["FR", "ar"], 0.5)),
    exportMarkets: draw.maybe(p, () => draw.some(["FR", "es"], 0.5)),
  });
}

/** The core profile, or one with other numbers, or a formula. */
export function drawProfile(draw: Draw): ScoringProfile {
  if (draw.chance(0.3)) return coreProfile;
  const { sector, size } = coreProfile.criteria;
  const weight = () => draw.pick([0, 0.1, 0.5, 2]);
  const work = draw.chance(0.5) ? drawWorkCriteria(draw, weight) : {};
  return parseProfile({
    ...coreProfile,
    id: "drawn",
    unknownUtility: draw.pick([0, 0.5, 0.8, 1]),
    criteria: {
      sector: {
        ...sector,
        weight: 0.1 + weight(),
        ...(draw.chance(0.2) ? { affinities: Array.from({ length: 4 }, () => drawAffinity(draw)) } : {}),
      },
      region: {
        weight: weight(),
        halvingKm: draw.pick([5, 100, 3_000]),
        coveredUtility: draw.pick([0, 0.5, 1]),
        ...(draw.chance(0.3) ? { workedThere: draw.chance(0.7) } : {}),
      },
      size: { weight: weight(), curve: draw.chance(0.5) ? size.curve : drawCurve(draw) },
      ...work,
    },
    constraints: {
      ...coreProfile.constraints,
      sectorFloor: draw.pick([0, 0.2, 0.5, 0.8, 1]),
      ...(work.capabilities && draw.chance(0.6) ? { capabilityFloor: draw.pick([0, 0.1, 0.3, 0.6, 1]) } : {}),
    },
    ...(draw.chance(0.5) ? { formula: draw.pick(Object.keys(work).length === 5 ? WORK_FORMULAS : FORMULAS) } : {}),
  });
}

function drawAffinity(draw: Draw): Affinity {
  return { between: [draw.pick(CODES), draw.pick(CODES)], utility: draw.pick([0, 0.3, 0.6, 0.9, 1]) };
}

function drawWorkCriteria(draw: Draw, weight: () => number): Partial<ScoringProfile["criteria"]> {
  const share = () => draw.pick([0, 0.3, 1]);
  const all: Partial<ScoringProfile["criteria"]> = {
    capabilities: {
      weight: weight(),
      bestReferenceShare: share(),
      descriptionWeight: share(),
      lengthNormalisation: { profile: share(), reference: share() },
      termSaturation: draw.pick([0.5, 1.2]),
      scoreSaturation: draw.pick([1, 10]),
    },
    experience: { weight: weight(), similarity: share(), full: draw.pick([1, 5]), unknownUtility: share() },
    orders: { weight: weight(), halvingRatio: draw.pick([1.5, 10]), unknownUtility: share() },
    presence: { weight: weight(), full: draw.pick([1, 5]), unknownUtility: share() },
    certifications: { weight: weight() },
  };
  if (draw.chance(0.5)) return all;
  return Object.fromEntries(draw.some(Object.entries(all), 0.6));
}

function drawCurve(draw: Draw): [number, number][] {
  const xs = [0.001, 0.01, 0.1, 0.5, 1, 10].filter(() => draw.chance(0.6));
  return [...xs, 100, 1000].map((x) => [x, draw.pick([0, 0.3, 1, draw.fraction()])]);
}
