import type { RowSet } from "../supplier-index/row-set.js";
import type { DossierUtilities } from "./dossier-utilities.js";
import type { Receiver } from "./leaf-scan.js";
import type { ActivityTree } from "./sector-tiers.js";
import { CAPABILITIES, SECTOR, type SegmentQuery } from "./segment-query.js";

/** The firms of an activity, and what they have in common. */
export interface ScannedTree extends ActivityTree {
  /** Utility on the criterion sector. */
  readonly sector: number;
  /** Added to a row, it gives the number of the firm in the whole index. */
  readonly firstFirm: number;
  readonly removed: RowSet;
}

/**
 * Looks at all firms of an activity for a profile that asks what they say of themselves and have done. The relevance of all of them comes
 * from one walk over the postings of the need's words; with it and the sector known, most firms are passed over.
 */
export class DossierScan {
  private readonly dossiers: DossierUtilities;
  private readonly sectorShare: number;
  private readonly capabilityShare: number;
  /** What a firm scores at the most besides sector and capabilities. */
  private readonly otherShares: number;

  constructor(
    private readonly query: SegmentQuery,
    dossiers: DossierUtilities,
  ) {
    this.dossiers = dossiers;
    // Under a formula there is no telling from a part of the utilities: no firm is passed over by them.
    const { shares } = query.scorer;
    this.sectorShare = shares?.[SECTOR] ?? 0;
    this.capabilityShare = shares?.[CAPABILITIES] ?? 0;
    this.otherShares = shares
      ? shares.reduce((sum, share, slot) => (slot === SECTOR || slot === CAPABILITIES ? sum : sum + share), 0)
      : Infinity;
  }

  /** Hands the firms that may be wanted on, and returns how many it scored. */
  run({ activity, root, sector, firstFirm, removed }: ScannedTree, receiver: Receiver): number {
    const { query, dossiers, capabilityShare } = this;
    const { from, to } = query.entriesBelow(root);
    if (from < query.segment.size) dossiers.capabilities?.prepare(from, to);
    const ofOthers = sector * this.sectorShare + this.otherShares;
    let scored = 0;
    for (let entry = from; entry < to; entry += 1) {
      const row = query.rowOf(entry);
      const capability = dossiers.capability(row);
      if (ofOthers + capability * capabilityShare < receiver.leastScore) continue;
      if (!query.isEligible(row) || removed.has(row)) continue;
      scored += 1;
      const score = query.score(row, sector);
      const tie = query.tieKey(row);
      if (receiver.admits(score, tie) && query.countsUnder(activity, row)) receiver.add(score, tie, firstFirm + row);
    }
    return scored;
  }
}
