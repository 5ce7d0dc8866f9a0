import type { RowSet } from "../supplier-index/row-set.js";
import type { CapabilityScores } from "./capability-scores.js";
import type { Receiver } from "./leaf-scan.js";
import { CAPABILITIES, SECTOR, type SegmentQuery } from "./segment-query.js";

/** More than the rounding of a few additions. */
const ROUNDING = 1e-12;

/**
 * Looks for the firms of other trades whose words make up for that, from the words: of most firms the few words that they share with the
 * need already show that they are not wanted.
 */
export class CapableScan {
  private readonly sectorShare: number;
  private readonly capabilityShare: number;
  /** What a firm scores at the most besides sector and capabilities. */
  private readonly otherShares: number;

  constructor(
    private readonly query: SegmentQuery,
    private readonly capabilities: CapabilityScores,
    private readonly capabilityFloor: number,
  ) {
    // Under a formula there is no telling from a part of the utilities: no firm is passed over by them.
    const { shares } = query.scorer;
    this.sectorShare = shares?.[SECTOR] ?? 0;
    this.capabilityShare = shares?.[CAPABILITIES] ?? 0;
    this.otherShares = shares
      ? shares.reduce((sum, share, slot) => (slot === SECTOR || slot === CAPABILITIES ? sum : sum + share), 0)
      : Infinity;
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
      const sector = query.sectorOf(row);
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
    const ofOthers = this.query.closeness.belowFloor * this.sectorShare + this.otherShares;
    const wanted = this.capabilityShare > 0 ? (leastScore - ofOthers) / this.capabilityShare - ROUNDING : -Infinity;
    return Math.max(this.capabilityFloor, wanted);
  }

  private mayBeWanted(row: number, sector: number, capability: number, { leastScore }: Receiver): boolean {
    const atMost = sector * this.sectorShare + capability * this.capabilityShare + this.otherShares;
    return (
      atMost >= leastScore &&
      this.query.isEligible(row) &&
      this.query.highestScore(row, sector, capability) >= leastScore
    );
  }
}
