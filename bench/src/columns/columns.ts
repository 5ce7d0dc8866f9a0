// A register as plain columns: what every peer but the engine and the ordinary application reads.
import type { FirmCategory, LocatedPlace } from "@wasl/matcher";

/** Codes into a list of distinct values; two bytes a row where they are few enough. */
export type Codes = Uint16Array | Uint32Array;

/** A column of codes and the distinct values they stand for. */
export interface CodedColumn<T> {
  readonly codes: Codes;
  readonly values: readonly T[];
}

/** Where a firm says that it works, without what depends on the firm alone. */
export type Reach =
  | { readonly kind: "none" }
  | { readonly kind: "national"; readonly country: string }
  | { readonly kind: "regions"; readonly regions: ReadonlySet<string> }
  | { readonly kind: "radius"; readonly km: number };

/** Keys of the words a firm lists; undefined when it is unknown which. */
export type Words = ReadonlySet<string> | undefined;

/** The firms of a register, a row each; everything that the profile `core` looks at. */
export interface Columns {
  readonly size: number;
  readonly ids: readonly string[];
  /** Hash of the id; a tie key is this XOR that of the need's id. */
  readonly tieHashes: Uint32Array;
  /** Activity codes, the principal one first. */
  readonly activities: CodedColumn<readonly string[]>;
  /** Distinct by country, region and point: nothing else of a place counts. */
  readonly places: CodedColumn<LocatedPlace>;
  readonly reaches: CodedColumn<Reach>;
  readonly certifications: CodedColumn<Words>;
  readonly languages: CodedColumn<Words>;
  readonly markets: CodedColumn<Words>;
  /** NaN where unknown. */
  readonly turnovers: Float64Array;
  /** −1 where unknown. */
  readonly headcounts: Int32Array;
  /** {@link REFUSED} where the firm refused to be introduced, else the number of its category. */
  readonly statuses: Uint8Array;
}

export const CATEGORIES: readonly FirmCategory[] = ["AE", "PP", "TPE", "PE", "ME", "GE"];

/** The status of a firm that refused to be introduced, after the numbers of all categories. */
export const REFUSED = CATEGORIES.length + 1;

/** 0 for an unknown category, else 1 + its index in {@link CATEGORIES}. */
export function categoryNumber(category: FirmCategory | undefined): number {
  return category === undefined ? 0 : CATEGORIES.indexOf(category) + 1;
}
