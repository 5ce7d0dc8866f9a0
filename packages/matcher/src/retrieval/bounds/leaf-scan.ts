import type { Field } from "../columns/packed-rows.js";
import { endOf, startOf } from "../forest/forest.js";
import type { RowSet } from "../supplier-index/row-set.js";
import type { Segment } from "../supplier-index/segment.js";
import { SECTOR, REGION, SIZE, type SegmentQuery } from "./segment-query.js";

/** What takes the firms of a leaf in. */
export interface Receiver {
  /** No firm with a lower score is wanted. */
  readonly leastScore: number;
  admits(score: number, tie: number): boolean;
  add(score: number, tie: number, firm: number): void;
}

/** The leaf to look at, and what its firms have in common. */
export interface Leaf {
  readonly node: number;
  readonly activity: number;
  /** Utility on the criterion sector. */
  readonly sector: number;
  /** Added to a row, it gives the number of the firm in the whole index. */
  readonly firstFirm: number;
  readonly removed: RowSet;
}

/**
 * Looks at the firms of a leaf one by one. Searches spend most of their time here, so what is cheap to find out comes first, and the
 * loop reads the packed rows itself: most firms are passed over after two or three numbers.
 */
export class LeafScan {
  private readonly segment: Segment;
  private readonly status: Field;
  private readonly place: Field;
  private readonly reach: Field;
  private readonly statusAllowed: Uint8Array;
  /** What a firm scores at the most besides sector and region. */
  private readonly sizeShare: number;
  private readonly sectorShare: number;
  private readonly regionShare: number;

  constructor(private readonly query: SegmentQuery) {
    const { shares } = query.scorer;
    this.segment = query.segment;
    ({ status: this.status, place: this.place, reach: this.reach } = query.segment.rows.fields);
    this.statusAllowed = query.eligibility.statusAllowed;
    // Under a formula there is no telling from a part of the utilities: no firm is passed over by them.
    this.sectorShare = shares?.[SECTOR] ?? 0;
    this.regionShare = shares?.[REGION] ?? 0;
    this.sizeShare = shares?.[SIZE] ?? Infinity;
  }

  /** Hands the firms that may be wanted on, and returns how many it scored. */
  run(leaf: Leaf, receiver: Receiver): number {
    const { size, secondaryRows, forest, rows } = this.segment;
    const { words, stride } = rows;
    const { query, status, place, reach, statusAllowed, regionShare } = this;
    const ofOthers = leaf.sector * this.sectorShare + this.sizeShare;
    const end = endOf(forest, leaf.node);
    let scored = 0;
    for (let entry = startOf(forest, leaf.node); entry < end; entry += 1) {
      const row = entry < size ? entry : secondaryRows[entry - size]!;
      const at = row * stride;
      const statusCode = (words[at + status.word]! >>> status.shift) & status.mask;
      if (statusAllowed[statusCode] === 0) continue;
      const region = query.region.utility(
        (words[at + place.word]! >>> place.shift) & place.mask,
        (words[at + reach.word]! >>> reach.shift) & reach.mask,
      );
      if (ofOthers + region * regionShare < receiver.leastScore) continue;
      if (!query.eligibility.allows(row) || query.isBuyer(row) || leaf.removed.has(row)) continue;
      scored += 1;
      const score = query.scoreWith(leaf.sector, region, row);
      const tie = query.tieKey(row);
      // To find a firm's closest activity takes a while, and few firms get this far. It counts under that one alone, so that it
      // comes in once, and with its best score.
      if (receiver.admits(score, tie) && query.close.countsUnder(leaf.activity, row))
        receiver.add(score, tie, leaf.firstFirm + row);
    }
    return scored;
  }
}
