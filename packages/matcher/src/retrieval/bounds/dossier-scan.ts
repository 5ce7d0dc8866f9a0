import type { RowSet } from "../supplier-index/row-set.js";
import { BLOCK_ROWS } from "./capability-scores.js";
import type { LeastScores } from "./capable-block.js";
import type { DossierUtilities } from "./dossier-utilities.js";
import type { Receiver } from "./leaf-scan.js";
import { PartialScore } from "./partial-score.js";
import type { ActivityTree } from "./sector-tiers.js";
import type { SegmentQuery } from "./segment-query.js";

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
 * from one walk over the postings of the need's words; most firms are passed over by it, before a logarithm is taken.
 */
export class DossierScan {
  private readonly partial: PartialScore;

  constructor(
    private readonly query: SegmentQuery,
    private readonly dossiers: DossierUtilities,
  ) {
    this.partial = new PartialScore(query.scorer);
  }

  /** Hands the firms that may be wanted on, and returns how many it scored. */
  run(tree: ScannedTree, receiver: Receiver): number {
    const { from, to } = this.query.entriesBelow(tree.root);
    if (from >= this.query.segment.size) return this.lookAtScattered(from, to, tree, receiver);
    let scored = 0;
    for (let start = from; start < to; start += BLOCK_ROWS) {
      scored += this.lookAtRows(start, Math.min(to, start + BLOCK_ROWS), tree, receiver);
    }
    return scored;
  }

  /** Firms of which the activity is the principal one: their rows lie side by side. */
  private lookAtRows(from: number, to: number, tree: ScannedTree, receiver: Receiver): number {
    const { capabilities } = this.dossiers;
    capabilities?.prepare(from, to);
    let [scored, known] = [0, NaN];
    let least: LeastScores | undefined;
    for (let row = from; row < to; row += 1) {
      if (receiver.leastScore !== known) {
        known = receiver.leastScore;
        least = capabilities?.leastScores(this.partial.leastCapability(tree.sector, known));
      }
      if (least !== undefined && !capabilities!.mayReach(row, least)) continue;
      if (this.partial.most(tree.sector, this.dossiers.capability(row)) >= known)
        scored += this.lookAt(row, tree, receiver);
    }
    return scored;
  }

  /** Firms of which it is another one: they stand here and there, so their words are looked at last. */
  private lookAtScattered(from: number, to: number, tree: ScannedTree, receiver: Receiver): number {
    const { query } = this;
    let scored = 0;
    for (let entry = from; entry < to; entry += 1) {
      const row = query.rowOf(entry);
      if (!query.isEligible(row) || query.highestScore(row, tree.sector, 1) < receiver.leastScore) continue;
      scored += this.lookAt(row, tree, receiver);
    }
    return scored;
  }

  private lookAt(row: number, { activity, sector, firstFirm, removed }: ScannedTree, receiver: Receiver): number {
    const { query } = this;
    if (!query.isEligible(row) || removed.has(row)) return 0;
    const score = query.score(row, sector);
    const tie = query.tieKey(row);
    if (receiver.admits(score, tie) && query.close.countsUnder(activity, row))
      receiver.add(score, tie, firstFirm + row);
    return 1;
  }
}
