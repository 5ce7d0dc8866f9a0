import type { RowSet } from "../supplier-index/row-set.js";
import type { SegmentQuery } from "./segment-query.js";
import { VERDICTS } from "./verdicts.js";

/** How many of the firms that are close enough in sector have each of the {@link VERDICTS}; the buyer counts like any other. */
export function verdictCounts(query: SegmentQuery, removed: RowSet): Uint32Array {
  const { closeness, close, eligibility } = query;
  const key = eligibility.verdictKey;
  const count = () => countAboveFloor(query, removed);
  const counts = key === undefined ? count() : closeness.counts.getOrMake(key, count);
  if (close.capableRows.length === 0) return counts;
  // What needs have in common stays as it is.
  const withCapable = counts.slice();
  for (const row of close.capableRows) if (!removed.has(row)) withCapable[eligibility.verdict(row)]! += 1;
  return withCapable;
}

/** The position among {@link VERDICTS} of a firm; undefined when it is not close enough in sector. */
export function verdictOf({ close, eligibility }: SegmentQuery, row: number): number | undefined {
  return close.has(row) ? eligibility.verdict(row) : undefined;
}

/**
 * How many firms that are not below the sector floor have each verdict. Each is looked at once, whatever its activities: first those
 * of which the principal one is close enough, which lie side by side, then those of which only others are.
 */
function countAboveFloor(query: SegmentQuery, removed: RowSet): Uint32Array {
  const counts = new Uint32Array(VERDICTS.length);
  const { eligibility, segment } = query;
  const { principal } = query.close;
  const { utilities, floor, tiers } = query.closeness;
  /** A bit a row. */
  const seen = new Uint32Array((segment.size + 31) >> 5);
  for (const { root } of tiers.flatMap(({ trees }) => trees)) {
    const { from, to } = query.entriesBelow(root);
    const ofPrincipal = from < segment.size;
    for (let entry = from; entry < to; entry += 1) {
      const row = query.rowOf(entry);
      if (removed.has(row)) continue;
      if (!ofPrincipal) {
        const bit = 1 << (row & 31);
        if ((seen[row >> 5]! & bit) !== 0 || utilities[principal[row]!]! >= floor) continue;
        seen[row >> 5]! |= bit;
      }
      counts[eligibility.verdict(row)]! += 1;
    }
  }
  return counts;
}
