import type { Place } from "../domain/index.js";
import type { Labels } from "./taxonomy.js";

/** WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A place of which the codes are known to exist and, where possible, a point stands for it. */
export interface LocatedPlace {
  readonly country: string;
  readonly region?: string;
  readonly province?: string;
  readonly commune?: string;
  /**
   * The given coordinate, else the commune's, else the seat of its province, else the capital of its region; undefined when
   * none is known.
   */
  readonly point?: Point;
}

/** One place that a name could mean. */
export interface PlaceChoice {
  /** Code of the region, province or commune. */
  readonly code: string;
  readonly kind: "region" | "province" | "commune";
  /** What tells it apart, e.g. `Sidi Bouzid (commune), El Jadida`. */
  readonly label: string;
  readonly place: Place;
}

/** What became of a place or a name that was looked up. */
export type PlaceResolution =
  | { readonly status: "found"; readonly place: LocatedPlace }
  | { readonly status: "ambiguous"; readonly field: string; readonly value: string; readonly choices: PlaceChoice[] }
  | { readonly status: "unknown"; readonly field: string; readonly value: string; readonly suggestions: string[] }
  | { readonly status: "contradictory"; readonly field: string; readonly value: string; readonly message: string };

/** The places of a country. `field` in a resolution is the part of {@link Place} at fault, or `text` for a free text. */
export interface Gazetteer {
  /** Resolves a structured place: codes or names in its fields. A place in another country keeps only its coordinate. */
  locate(place: Place): PlaceResolution;
  /** Resolves what a person types, in any script, e.g. `Aïn Sebaâ, Casablanca` or `الدار البيضاء`. */
  search(text: string): PlaceResolution;
  /** Names of a region, province or commune by code. */
  labels(code: string): Labels | undefined;
  /** Codes of all regions, in official order. */
  regions(): readonly string[];
  /** Codes of all provinces, in official order; of one region when given. */
  provinces(region?: string): readonly string[];
}
