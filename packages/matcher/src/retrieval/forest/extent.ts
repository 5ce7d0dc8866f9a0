import { cellOf, middle, type CellRange, type PlaceTree } from "../places/place-tree.js";
import { SOME_KNOWN, SOME_UNKNOWN } from "./forest.js";

/** Amounts that differ by no more than this factor are close. */
const CLOSE_AMOUNTS = 2;

/** So many kilometres across make as much of a difference to scores as a tenfold amount does, under the core profile. */
const KM_LIKE_TENFOLD = 130;

/** Amounts that differ by more than this factor differ no more than that: one of them may be 0. */
const WIDEST_SPREAD = 1e6;

/** A known amount and an unknown one differ as much as two that are so many powers of ten apart. */
const KNOWN_FROM_UNKNOWN = 1;

/** What the entries of a node have in common. */
export interface Extent {
  readonly places: CellRange;
  /** Of known amounts; `low` is above `high` when there is none. */
  readonly low: number;
  readonly high: number;
  readonly flags: number;
}

/** The smallest cell that holds a range of places. */
export function cellOver(places: PlaceTree, { first, last }: CellRange): number {
  const { located, nowhere, everywhere } = places;
  if (first >= located) return nowhere;
  return last >= located ? everywhere : cellOf(places, { first, last });
}

/** The smallest range of the place tree that holds two places; what has no point stays as it is. */
export function narrowed({ located }: PlaceTree, low: number, high: number): CellRange {
  if (high >= located) return { first: low, last: high };
  let [first, last] = [0, located - 1];
  while (first < last) {
    const m = middle(first, last);
    if (high <= m) last = m;
    else if (low > m) first = m + 1;
    else break;
  }
  return { first, last };
}

/** How far apart places are, in powers of ten of an amount. Places without a point are not apart. */
export function widthOf(places: PlaceTree, { first, last }: CellRange): number {
  const { located, radiusKm } = places;
  if (first === last || first >= located) return 0;
  if (last >= located) return Infinity;
  return (2 * radiusKm[middle(first, last)]!) / KM_LIKE_TENFOLD;
}

/** How far apart amounts are, in powers of ten; 0 when they are close. */
export function spreadOf({ low, high, flags }: Extent): number {
  if ((flags & SOME_KNOWN) === 0) return 0;
  const spread = high > low * CLOSE_AMOUNTS ? Math.log10(high / Math.max(low, high / WIDEST_SPREAD)) : 0;
  return (flags & SOME_UNKNOWN) === 0 ? spread : Math.max(spread, KNOWN_FROM_UNKNOWN);
}
