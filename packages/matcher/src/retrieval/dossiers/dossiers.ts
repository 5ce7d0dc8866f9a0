import type { Codes } from "../columns/narrow.js";
import type { TextColumn } from "../columns/text-column.js";
import type { Postings } from "./postings.js";

/** What the firms of a segment say of themselves and have done, in columns. References are numbered in the order of their firms' rows. */
export interface Dossiers {
  /** A document for each row. */
  readonly profiles: Postings;
  /** A document for each reference. */
  readonly references: Postings;
  /** By row, and one more: its first reference. */
  readonly referenceStarts: Uint32Array;
  /** By row: 1 when its references are known, be they none. */
  readonly referencesKnown: Uint8Array;
  /** By row: one more than the number of areas where it has worked; 0 when that is unknown. */
  readonly areas: Codes;

  /** By reference: one more than its place's row in the place table; 0 when it has none. */
  readonly places: Uint32Array;
  /** By reference, in the currency of the run; NaN when unknown. */
  readonly values: Float64Array;
  /** By reference: a day as the number yyyymmdd; 0 when unknown. */
  readonly dates: Uint32Array;
  readonly titles: TextColumn;
  /** By reference: where its activities end. */
  readonly activityEnds: Uint32Array;
  readonly activities: Codes;
  /** The codes of past work, which may be in no taxonomy, by number. */
  readonly codes: readonly string[];
}
