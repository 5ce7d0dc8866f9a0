import fc from "fast-check";
import type { Need, Supplier } from "../../src/index.js";

/** Few codes, near and far from each other, so that random pairs meet at every level. */
const CODES = [
  "C",
  "F",
  "29",
  "293",
  "2931",
  "2932",
  "2910",
  "28",
  "2811",
  "62",
  "620",
  "6201",
  "6202",
  "41",
  "4120",
  "G",
  "4661",
];
const REGIONS = ["MA-01", "MA-06", "MA-09"];
const code = fc.constantFrom(...CODES);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const words = (...all: string[]) => fc.subarray(all);

const place = fc.record(
  {
    region: fc.constantFrom(...REGIONS),
    // A coarse grid, so that equal places and equal scores are common.
    lat: fc.integer({ min: 290, max: 358 }).map((tenths) => tenths / 10),
    lon: fc.integer({ min: -98, max: -30 }).map((tenths) => tenths / 10),
  },
  { requiredKeys: ["region", "lat", "lon"] },
);

const serviceArea = fc.oneof(
  fc.constant({ kind: "national" as const }),
  words(...REGIONS)
    .filter((regions) => regions.length > 0)
    .map((regions) => ({ kind: "regions" as const, regions })),
  fc.integer({ min: 0, max: 400 }).map((km) => ({ kind: "radius" as const, km })),
);

const money = fc.constantFrom(0, 1_000, 150_000, 200_000, 200_001, 500_000, 500_001, 2_000_000, 40_000_000);
const category = fc.constantFrom("AE", "PP", "TPE", "PE", "ME", "GE");

/** Drops the keys of which the value is undefined, as a file reader would. */
function known<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export const supplierRecords: fc.Arbitrary<Omit<Supplier, "id">> = fc
  .record({
    name: fc.constant("Firm"),
    category: maybe(category),
    activities: fc.array(code, { minLength: 1, maxLength: 3 }),
    place,
    serviceArea: maybe(serviceArea),
    turnover: maybe(money),
    headcount: maybe(fc.integer({ min: 0, max: 60 })),
    certifications: maybe(words("ISO 9001", "IATF 16949")),
    languages: maybe(words("fr", "ar", "en")),
    export: maybe(fc.record({ markets: maybe(words("FR", "ES")) }).map(known)),
    consent: maybe(fc.boolean()),
  })
  .map(known);

/** Firms `s0`, `s1`, … */
export const registers = fc
  .array(supplierRecords, { maxLength: 40 })
  .map((records): Supplier[] => records.map((record, i) => ({ id: `s${i}`, ...record })));

const required = fc
  .record({
    certifications: maybe(words("ISO 9001", "IATF 16949")),
    maxDistanceKm: maybe(fc.integer({ min: 0, max: 500 })),
    categories: maybe(fc.subarray(["AE", "PP", "TPE", "PE", "ME", "GE"] as const, { minLength: 1 })),
    minTurnover: maybe(money),
    minHeadcount: maybe(fc.integer({ min: 0, max: 60 })),
    languages: maybe(words("fr", "ar")),
    exportMarkets: maybe(words("FR", "ES")),
  })
  .map(known);

export const needs = fc
  .record({
    id: fc.constantFrom("n1", "n2", "besoin-3"),
    title: fc.constant("Need"),
    buyer: fc.record({ id: fc.constantFrom("s0", "buyer") }),
    activities: fc.array(code, { minLength: 1, maxLength: 2 }),
    place: fc.oneof({ weight: 4, arbitrary: place }, { weight: 1, arbitrary: fc.constant({}) }),
    annualValue: maybe(money),
    // Half of the needs ask for nothing, so that rankings are long.
    required: fc.option(required, { nil: undefined, freq: 1 }),
  })
  .map(known) as fc.Arbitrary<Need>;
