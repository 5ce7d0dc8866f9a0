import type { LocatedPlace } from "../../reference/index.js";
import { BoundedMap } from "../bounded-map.js";
import { Dictionary } from "../columns/dictionary.js";
import type { Codes } from "../columns/narrow.js";
import { orderInSpace } from "./place-tree.js";

/** The distinct places of an index. Those with a point come first, neighbours near each other; the others follow. */
export interface PlaceTable {
  /** WGS 84 degrees, of the places that have a point. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Four for each place, in the order of {@link PARTS}: 0 when absent, else 1 + the number of its word. */
  readonly parts: Uint32Array;
  /** Codes of countries, regions, provinces and communes. */
  readonly words: readonly string[];
}

const PARTS = ["country", "region", "province", "commune"] as const;

export function placeCount({ parts }: PlaceTable): number {
  return parts.length / PARTS.length;
}

/** A place as it was given. */
export function placeAt(table: PlaceTable, place: number): LocatedPlace {
  const { lat, lon, parts, words } = table;
  const found: Partial<Record<(typeof PARTS)[number], string>> = {};
  PARTS.forEach((part, i) => {
    const number = parts[place * PARTS.length + i]!;
    if (number > 0) found[part] = words[number - 1]!;
  });
  const point = place < lat.length ? { point: { lat: lat[place]!, lon: lon[place]! } } : {};
  return { country: "", ...found, ...point };
}

/** Places that come with a coordinate of their own are objects of their own: so many are remembered. */
const MOST_SEEN = 4_096;

/** Gathers the distinct places of records that stream in. */
export class PlaceCollector {
  private readonly known = new Dictionary<LocatedPlace>();
  /** Gazetteers hand out one object a place, which is recognised sooner than what it holds. */
  private readonly seen = new BoundedMap<LocatedPlace, number>(MOST_SEEN);

  /** A number for the place, to be translated by {@link PlaceCollector.finished} once all places are known. */
  numberOf(place: LocatedPlace): number {
    return this.seen.getOrMake(place, () => this.numberOfContent(place));
  }

  private numberOfContent(place: LocatedPlace): number {
    const { country, region, province, commune, point } = place;
    const where = point === undefined ? "" : `${point.lat},${point.lon}`;
    return this.known.numberOf(`${country}\t${region}\t${province}\t${commune}\t${where}`, () => place);
  }

  /** The table, and for each number given out the place's row in it. */
  finished(): { table: PlaceTable; rowOf: Uint32Array } {
    const order = orderInSpace(this.known.values.map(({ point }) => point));
    const rowOf = new Uint32Array(order.length);
    order.forEach((number, row) => (rowOf[number] = row));
    return { table: tableOf(order.map((number) => this.known.values[number]!)), rowOf };
  }
}

function tableOf(places: readonly LocatedPlace[]): PlaceTable {
  const words = new Dictionary<string>();
  const parts = new Uint32Array(places.length * PARTS.length);
  places.forEach((place, row) => {
    PARTS.forEach((part, i) => {
      const word = place[part];
      if (word !== undefined) parts[row * PARTS.length + i] = 1 + words.numberOf(word, () => word);
    });
  });
  const points = places.flatMap(({ point }) => point ?? []);
  return {
    lat: Float64Array.from(points, ({ lat }) => lat),
    lon: Float64Array.from(points, ({ lon }) => lon),
    parts,
    words: words.values,
  };
}

/** The countries of a table, numbered from 0, and the number of each place's. */
export interface Countries {
  readonly numbers: ReadonlyMap<string, number>;
  readonly byPlace: Codes;
}

export function countriesOf(table: PlaceTable): Countries {
  const countries = new Dictionary<string>();
  const byPlace = Uint32Array.from({ length: placeCount(table) }, (_, place) => {
    const word = table.words[table.parts[place * PARTS.length]! - 1] ?? "";
    return countries.numberOf(word, () => word);
  });
  return { numbers: new Map(countries.values.map((country, number) => [country, number])), byPlace };
}
