import type { RowSet } from "../supplier-index/row-set.js";
import type { CapabilityScores } from "./capability-scores.js";
import type { Receiver } from "./leaf-scan.js";
import { PartialScore } from "./partial-score.js";
import type { SegmentQuery } from "./segment-query.js";

/**
 * Looks for the firms of other trades whose words make up for that, from the words: of most firms the few words that they share with the
 * need already show that they are not wanted.
 */
export class CapableScan {
  private readonly partial: PartialScore;

  constructor(
    private readonly query: SegmentQuery,
    private readonly capabilities: CapabilityScores,
    private readonly capabilityFloor: number,
  ) {
    this.partial = new PartialScore(query.scorer);
  }

  /** No such firm scores higher; −∞ when there is none. Under a formula, one that is less close in sector may score higher. */
  get bound(): number {
    const { belowFloor } = this.query.closeness;
    return belowFloor === -Infinity ? -Infinity : this.query.tierBound(belowFloor, 0);
  }

  /** Hands the firms that may be wanted on, and returns how many it scored. */
  run(firstFirm: number, removed: RowSet, receiver: Receiver): number {
    const { query } = this;
    let scored = 0;
    this.capabilities.forEachReaching(this.leastCapability(receiver.leastScore), (row, _, most) => {
      const sector = query.close.sectorOf(row);
      if (sector >= query.closeness.floor || !this.mayBeWanted(row, sector, most, receiver)) return;
      if (removed.has(row)) return;
      const capability = this.capabilities.utility(row);
      if (capability < this.capabilityFloor) return;
      scored += 1;
      const score = query.score(row, sector);
      const tie = query.tieKey(row);
      if (receiver.admits(score, tie)) receiver.add(score, tie, firstFirm + row);
    });
    return scored;
  }

  /** Firms with less are not ranked, or not among those wanted. */
  private leastCapability(leastScore: number): number {
    return Math.max(this.capabilityFloor, this.partial.leastCapability(this.query.closeness.belowFloor, leastScore));
  }

  private mayBeWanted(row: number, sector: number, capability: number, { leastScore }: Receiver): boolean {
    return (
      this.partial.most(sector, capability) >= leastScore &&
      this.query.isEligible(row) &&
      this.query.highestScore(row, sector, capability) >= leastScore
    );
  }
}
