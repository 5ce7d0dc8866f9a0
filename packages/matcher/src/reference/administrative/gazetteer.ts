import type { Place } from "../../domain/index.js";
import { remember } from "../bounded-cache.js";
import type { Gazetteer, PlaceChoice, PlaceResolution, Point } from "../gazetteer.js";
import { indexCodes } from "./code-index.js";
import { unresolved } from "./describe.js";
import { interpretText } from "./interpret.js";
import { locateFields } from "./locate-fields.js";
import { indexNames, type PlaceAlias, type PlaceWords } from "./name-index.js";
import { locatedAt, type AdministrativeUnit } from "./unit.js";

/** The administrative map of a country as data. */
export interface AdministrativeTables {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Regions, then provinces, then communes, each in official order. */
  readonly units: readonly AdministrativeUnit[];
  readonly aliases: readonly PlaceAlias[];
  /** Other codes of units, e.g. the statistical office's, with the code used here. */
  readonly otherCodes: readonly (readonly [other: string, code: string])[];
  /** Codes of the provinces of which a commune is the seat, by the commune's code. */
  readonly seats: ReadonlyMap<string, string>;
  readonly words: PlaceWords;
  /** WGS 84 degrees; coordinates outside are mistakes. */
  readonly bounds: { readonly south: number; readonly north: number; readonly west: number; readonly east: number };
}

/**
 * A gazetteer over regions, provinces and communes.
 *
 * `locate` takes codes or names in each field and checks that they fit each other; the seat's name also stands for its
 * province. `search` takes one text, of which later parts narrow the first.
 */
export function administrativeGazetteer(tables: AdministrativeTables): Gazetteer {
  const { country, words, seats } = tables;
  const units = new Map(tables.units.map((unit) => [unit.code, unit]));
  const map = { units, words, seats, names: indexNames(units, tables.aliases, words), codes: indexCodes(tables) };
  const found = foundOnce(country);
  const somewhere: PlaceResolution = { status: "found", place: { country } };
  const search = remember((text: string): PlaceResolution => {
    const unit = units.get(text.trim().toUpperCase());
    if (unit) return found(unit);
    const meant = interpretText(text, map.names, words);
    if (meant.kind === "country") return somewhere;
    if (meant.kind === "units" && meant.units.length === 1) return found(meant.units[0]!);
    return unresolved(meant, { field: "text", value: text }, map);
  });
  const byFields = remember((key: string): PlaceResolution => {
    const [region = "", province = "", commune = ""] = key.split(FIELD_END);
    return locateFields({ region, province, commune }, map, found) ?? somewhere;
  });
  return {
    locate: (place) => {
      const point = pointOf(place);
      if (place.country !== undefined && place.country !== country) return abroad(place.country, point);
      if (point && !inside(point, tables.bounds)) return outside(point, tables);
      const resolution = byFields(
        `${place.region ?? ""}${FIELD_END}${place.province ?? ""}${FIELD_END}${place.commune ?? ""}`,
      );
      return point && resolution.status === "found"
        ? { status: "found", place: { ...resolution.place, point } }
        : resolution;
    },
    search,
    labels: (code) => units.get(map.codes.get(code)?.code ?? code)?.labels,
    regions: () => codesOf(tables.units, "region"),
    provinces: (region) => codesOf(tables.units, "province", region),
  };
}

/** One resolution a unit, so that all records of a commune share their located place. */
function foundOnce(country: string): (unit: AdministrativeUnit) => PlaceResolution {
  const known = new Map<AdministrativeUnit, PlaceResolution>();
  return (unit) => {
    const before = known.get(unit);
    if (before) return before;
    const resolution: PlaceResolution = { status: "found", place: locatedAt(unit, country) };
    known.set(unit, resolution);
    return resolution;
  };
}

/** No field of a record may hold it. */
const FIELD_END = "\u0000";

function pointOf({ lat, lon }: Place): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function abroad(country: string, point: Point | undefined): PlaceResolution {
  return { status: "found", place: { country, ...(point ? { point } : {}) } };
}

function inside({ lat, lon }: Point, { south, north, west, east }: AdministrativeTables["bounds"]): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}

function outside({ lat, lon }: Point, { bounds, country }: AdministrativeTables): PlaceResolution {
  const swapped = inside({ lat: lon, lon: lat }, bounds) ? " Latitude and longitude seem to be exchanged." : "";
  const message = `The point ${lat}, ${lon} lies outside ${country}.${swapped}`;
  return { status: "contradictory", field: "lat", value: `${lat}, ${lon}`, message };
}

function codesOf(units: readonly AdministrativeUnit[], kind: PlaceChoice["kind"], region?: string): readonly string[] {
  return units
    .filter((unit) => unit.kind === kind && (region === undefined || unit.region === region))
    .map(({ code }) => code);
}
