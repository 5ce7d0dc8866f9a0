import type { Need, Supplier } from "@wasl/matcher";

/** What a register generated to be plausible does not hold: all of it mixed, so that every branch meets every other. */
const ACTIVITIES = [
  ["4120"],
  ["4120", "4711"],
  ["4312", "4120"],
  ["412"],
  ["41"],
  ["F"],
  ["6201", "6202", "4120"],
  ["4711"],
];
const PLACES: Supplier["place"][] = [
  { province: "MA-CAS" },
  { region: "MA-06" },
  { lat: 33.6, lon: -7.5 },
  {},
  { country: "FR" },
  { country: "FR", lat: 43.3, lon: 5.4 },
  { province: "MA-AOU" },
];
const SERVICE_AREAS: Supplier["serviceArea"][] = [
  undefined,
  { kind: "national" },
  { kind: "regions", regions: ["MA-06", "MA-12"] },
  { kind: "radius", km: 30 },
  { kind: "radius", km: 2_000 },
];
const TURNOVERS = [undefined, 0, 1, 500_000, 2_000_000, 10_000_000, 1e12];
const HEADCOUNTS = [undefined, 0, 5, 400];
const CATEGORIES = [undefined, "AE", "PP", "TPE", "GE"] as const;
const WORDS = [undefined, [], ["ISO 9001"], ["iso-9001", "MASE"], ["MASE", "Qualité–sûreté"]];
const CONSENTS = [undefined, true, true, false];

/** Takes from each list by a stride of its own, so that combinations do not repeat soon. */
function pick<T>(list: readonly T[], index: number, stride: number): T {
  return list[(index * stride + Math.floor(index / list.length)) % list.length]!;
}

/** Leaves out what is undefined, since a record says nothing of what it does not know. */
function known<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export function oddSuppliers(count: number): Supplier[] {
  return Array.from({ length: count }, (_, i) =>
    known({
      id: `firme ${i % 7 === 0 ? "é" : "x"}-${i}`,
      name: `Firm ${i}`,
      activities: pick(ACTIVITIES, i, 3),
      place: pick(PLACES, i, 5),
      serviceArea: pick(SERVICE_AREAS, i, 7),
      turnover: pick(TURNOVERS, i, 11),
      headcount: pick(HEADCOUNTS, i, 13),
      category: pick(CATEGORIES, i, 17),
      certifications: pick(WORDS, i, 19),
      languages: pick([undefined, ["fr"], ["fr", "ar"], []], i, 23),
      export: pick([undefined, {}, { markets: [] }, { markets: ["FR", "ES"] }], i, 29),
      consent: pick(CONSENTS, i, 31),
    }),
  );
}

export function oddNeeds(count: number): Need[] {
  return Array.from({ length: count }, (_, i) =>
    known({
      id: `besoin-é${i}`,
      title: "Need",
      // Some buyers are firms of the register.
      buyer: { id: i % 3 === 0 ? `firme x-${i}` : "GE-1" },
      activities: pick([["4120"], ["4120", "6201"], ["41"], ["F"], ["4711", "4120"], ["9900"]], i, 5),
      place: pick(PLACES, i, 3),
      annualValue: pick([undefined, 0, 1_000, 300_000, 600_000, 1e12], i, 7),
      required: known({
        certifications: pick([undefined, undefined, ["ISO9001"], ["mase"], ["Nobody's"], []], i, 11),
        maxDistanceKm: pick([undefined, undefined, 0, 60, 900], i, 13),
        categories: pick([undefined, undefined, ["AE", "TPE"]], i, 17),
        minTurnover: pick([undefined, undefined, 0, 500_000], i, 19),
        minHeadcount: pick([undefined, undefined, 5], i, 23),
        languages: pick([undefined, undefined, ["FR"], ["fr", "en"]], i, 29),
        exportMarkets: pick([undefined, undefined, ["FR"]], i, 31),
      }),
    } as Need),
  );
}
