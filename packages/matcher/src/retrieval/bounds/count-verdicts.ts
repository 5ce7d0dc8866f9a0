import type { Codes } from "../columns/narrow.js";
import type { RowSet } from "../supplier-index/row-set.js";
import { VERDICTS } from "./eligibility-bounds.js";
import type { SegmentQuery } from "./segment-query.js";

/**
 * How many firms that are not below the sector floor have each verdict. Each is looked at once, whatever its activities: first those
 * of which the principal one is close enough, which lie side by side, then those of which only others are. `principal` gives the
 * principal activity of a row.
 */
export function countVerdicts(query: SegmentQuery, principal: Codes, removed: RowSet): Uint32Array {
  const counts = new Uint32Array(VERDICTS.length);
  const { eligibility, segment } = query;
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
