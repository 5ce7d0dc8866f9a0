import type { AmountColumn } from "../columns/amount-column.js";
import type { Unit } from "../columns/amounts.js";
import type { Codes } from "../columns/narrow.js";
import type { PackedRows } from "../columns/packed-rows.js";
import type { TextColumn } from "../columns/text-column.js";
import type { Dossiers } from "../dossiers/dossiers.js";
import type { Forest } from "../forest/forest.js";
import type { PlaceTable } from "../places/place-table.js";
import type { PlaceTree } from "../places/place-tree.js";
import type { Reach } from "./reach.js";
import type { WordLists } from "./word-lists.js";

/** What a row holds: numbers of a place, a reach and of lists of words, the codes of status.ts, and more. */
export const ROW_FIELDS = [
  "hash",
  "place",
  /** See {@link Unit}; always 0 where `exactTurnover` is used. */
  "turnover",
  /** One more than the headcount; 0 when unknown. */
  "headcount",
  "status",
  "reach",
  "certifications",
  "languages",
  "markets",
] as const;

export type RowField = (typeof ROW_FIELDS)[number];

/**
 * Firms in columns: what a ranking needs to know of each, in less than thirty bytes. Rows are sorted as the trees of the forest want
 * them: a row is also the entry of the firm's principal activity, and the entries of further activities follow after all rows.
 */
export interface Segment {
  /** How many firms. */
  readonly size: number;
  readonly taxonomy: string;
  /** Codes of all activities of these firms, ascending by code units. */
  readonly activities: readonly string[];
  /** By activity, and one more: the first row of the firms whose principal activity it is. */
  readonly principalStarts: Uint32Array;
  readonly places: PlaceTable;
  readonly placeTree: PlaceTree;
  /** Where firms work beyond their door; number 0 of the column means unknown, `n` the entry `n - 1`. */
  readonly reaches: readonly Reach[];
  readonly certificationLists: WordLists;
  readonly languageLists: WordLists;
  readonly marketLists: WordLists;

  /** By row. */
  readonly rows: PackedRows<RowField>;
  /** How the column `turnover` is to be read. */
  readonly turnover: Unit;
  /** Turnovers by row where they are no whole multiples of a unit; MAD a year, NaN when unknown. */
  readonly exactTurnover: Float64Array;
  /** Value of the orders that firms could still take on, MAD a year. */
  readonly freeCapacity: AmountColumn;
  /** Part of turnover that is exported, a ratio in [0, 1]. */
  readonly exportShare: AmountColumn;
  readonly ids: TextColumn;
  readonly names: TextColumn;

  /** Rows of the firms with several activities, ascending; what these are besides the principal one lies before `moreEnds`. */
  readonly moreRows: Uint32Array;
  readonly moreEnds: Uint32Array;
  readonly moreActivities: Codes;

  /** The row of each entry after the first `size`. */
  readonly secondaryRows: Uint32Array;
  /** Two groups an activity: `a` for firms whose principal activity it is, `activities.length + a` for the others. */
  readonly forest: Forest;
  /** Absent from an index that was built without them. */
  readonly dossiers?: Dossiers;
}
