import type { Scorer } from "../../scoring/index.js";
import { CAPABILITIES, SECTOR } from "./segment-query.js";

/** More than the rounding of a few additions. */
const ROUNDING = 1e-12;

/** What a firm can score by its utilities on sector and capabilities alone, before the others are known. */
export class PartialScore {
  private readonly sectorShare: number;
  private readonly capabilityShare: number;
  private readonly otherShares: number;

  constructor({ shares }: Scorer) {
    // Under a formula there is no telling from a part of the utilities: no firm is passed over by them.
    this.sectorShare = shares?.[SECTOR] ?? 0;
    this.capabilityShare = shares?.[CAPABILITIES] ?? 0;
    this.otherShares = shares
      ? shares.reduce((sum, share, slot) => (slot === SECTOR || slot === CAPABILITIES ? sum : sum + share), 0)
      : Infinity;
  }

  /** What a firm of these utilities scores at the most. */
  most(sector: number, capability: number): number {
    return sector * this.sectorShare + capability * this.capabilityShare + this.otherShares;
  }

  /** A firm of this sector utility with less capability does not reach the score. */
  leastCapability(sector: number, score: number): number {
    const wanted = score - this.most(sector, 0);
    return this.capabilityShare > 0 ? wanted / this.capabilityShare - ROUNDING : -Infinity;
  }
}
