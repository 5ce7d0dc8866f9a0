import { CRITERION_IDS } from "../../domain/index.js";
import type { ResolvedNeed } from "../../reference/index.js";
import type { Scorer } from "../../scoring/index.js";
import { textAt } from "../columns/text-column.js";
import { endOf, entriesBelow, rightOf, startOf } from "../forest/forest.js";
import { leastTieKey } from "../forest/least-tie.js";
import type { Segment } from "../supplier-index/segment.js";
import { tieHash } from "../tie-hash.js";
import { CloseFirms } from "./close-firms.js";
import { DossierUtilities, type DossierQuestion } from "./dossier-utilities.js";
import { EligibilityBounds } from "./eligibility-bounds.js";
import type { PreparedSegment } from "./prepared-segment.js";
import { RegionBounds } from "./region-bounds.js";
import type { Closeness } from "./sector-tiers.js";
import { SizeBounds } from "./size-bounds.js";
import { supposedValues, type Supposition } from "./supposition.js";

/** Below every score. */
const NOBODY = -Infinity;

/** Positions of the criteria among the utilities that a scorer takes. */
export const SECTOR = 0;
export const REGION = 1;
export const SIZE = 2;
export const CAPABILITIES = CRITERION_IDS.indexOf("capabilities");

/** A need against one segment: the exact score of a firm, and a bound on the scores of all firms below a node. */
export class SegmentQuery {
  readonly segment: Segment;
  private readonly rows: Segment["rows"];
  private readonly fields: Segment["rows"]["fields"];
  readonly closeness: Closeness;
  readonly eligibility: EligibilityBounds;
  readonly region: RegionBounds;
  /** Present when the profile has criteria that look into dossiers: those are not bounded by the nodes of the forest. */
  readonly dossiers: DossierUtilities | undefined;
  readonly close: CloseFirms;
  private readonly size: SizeBounds;
  private readonly buyerHash: number;
  private readonly hashAt = (entry: number) => this.hashOf(this.rowOf(entry));
  private readonly low: Float64Array;
  private readonly high: Float64Array;

  constructor(
    private readonly need: ResolvedNeed,
    prepared: PreparedSegment,
    readonly scorer: Scorer,
    private readonly needHash: number,
    question?: DossierQuestion,
    supposition?: Supposition,
  ) {
    this.segment = prepared.segment;
    this.rows = prepared.segment.rows;
    this.fields = prepared.segment.rows.fields;
    this.low = prepared.low;
    this.high = prepared.high;
    this.closeness = prepared.closenessTo(need.need.activities);
    const supposed = supposedValues(supposition);
    this.region = new RegionBounds(need.place, prepared, supposed.covered);
    this.size = new SizeBounds(need.need.annualValue, prepared, supposed.turnover);
    this.eligibility = new EligibilityBounds(need, prepared, this.region, supposition);
    const { dossiers } = prepared.segment;
    const vicinity = need.place.point && prepared.vicinityOf(need.place.point);
    this.dossiers =
      question &&
      dossiers &&
      new DossierUtilities(need, question, dossiers, prepared, vicinity, supposed.certification);
    this.close = new CloseFirms(prepared, this.closeness, this.dossiers);
    this.high.fill(prepared.unknownUtility);
    this.low.fill(prepared.unknownUtility);
    this.buyerHash = tieHash(need.need.buyer.id);
  }

  /** The entries of a tree, from its root: where they begin, and the one after the last. */
  entriesBelow(root: number): { readonly from: number; readonly to: number } {
    return entriesBelow(this.segment.forest, root);
  }

  /** No firm with this utility on the criterion sector, or with one between `least` and it, scores higher. */
  tierBound(sector: number, least = sector): number {
    this.low.fill(0);
    this.high.fill(1);
    this.low[SECTOR] = least;
    this.high[SECTOR] = sector;
    return this.scorer.upperBound(this.low, this.high);
  }

  /**
   * No firm below a node of an activity's tree scores higher; −∞ when none of them is eligible or reaches `leastScore`, of which
   * less than all may be looked at.
   */
  bound(node: number, sector: number, leastScore: number): number {
    if (!this.eligibility.mayAllow(node)) return NOBODY;
    this.high[SECTOR] = sector;
    this.high[REGION] = this.region.highest(node);
    const { shares } = this.scorer;
    if (shares !== undefined) {
      const atMost = sector * shares[SECTOR]! + this.high[REGION] * shares[REGION]! + shares[SIZE]!;
      if (atMost < leastScore) return NOBODY;
      this.high[SIZE] = this.size.highest(node);
      return this.scorer.score(this.high);
    }
    this.high[SIZE] = this.size.highest(node);
    this.low[SECTOR] = sector;
    this.low[REGION] = this.region.lowest(node);
    this.low[SIZE] = this.size.lowest(node);
    return this.scorer.upperBound(this.low, this.high);
  }

  /** No firm below the node has a lower tie key. */
  leastTie(node: number): number {
    return leastTieKey(this.segment.forest, node, this.needHash, this.hashAt);
  }

  isLeaf(node: number): boolean {
    return rightOf(this.segment.forest, node) === 0;
  }

  rightOf(node: number): number {
    return rightOf(this.segment.forest, node);
  }

  startOf(leaf: number): number {
    return startOf(this.segment.forest, leaf);
  }

  endOf(leaf: number): number {
    return endOf(this.segment.forest, leaf);
  }

  rowOf(entry: number): number {
    const { size, secondaryRows } = this.segment;
    return entry < size ? entry : secondaryRows[entry - size]!;
  }

  tieKey(row: number): number {
    return (this.hashOf(row) ^ this.needHash) >>> 0;
  }

  /** Whether the firm in a row meets every hard constraint but the sector floor. */
  isEligible(row: number): boolean {
    return this.eligibility.allows(row) && !this.isBuyer(row);
  }

  /** The score of the firm in a row, of which the utility on the criterion sector is known. */
  score(row: number, sector: number): number {
    const { rows, fields } = this;
    return this.scoreWith(sector, this.region.utility(rows.read(row, fields.place), rows.read(row, fields.reach)), row);
  }

  scoreWith(sector: number, region: number, row: number): number {
    this.fill(sector, region, row);
    if (this.dossiers) this.high[CAPABILITIES] = this.dossiers.capability(row);
    return this.scorer.score(this.high);
  }

  /** The firm in a row does not score higher, if it is not more capable than this. */
  highestScore(row: number, sector: number, capability: number): number {
    const { rows, fields, low, high } = this;
    this.fill(sector, this.region.utility(rows.read(row, fields.place), rows.read(row, fields.reach)), row);
    high[CAPABILITIES] = capability;
    low.set(high);
    low[CAPABILITIES] = 0;
    return this.scorer.upperBound(low, high);
  }

  /** Writes the utilities of a firm on all criteria but capabilities. */
  private fill(sector: number, region: number, row: number): void {
    this.high[SECTOR] = sector;
    this.high[REGION] = region;
    this.high[SIZE] = this.size.utility(row);
    if (this.dossiers === undefined) return;
    this.high[REGION] = Math.max(region, this.dossiers.workedNear(row));
    this.dossiers.fillOthers(row, this.high);
  }

  private hashOf(row: number): number {
    return this.rows.read(row, this.fields.hash);
  }

  isBuyer(row: number): boolean {
    return this.hashOf(row) === this.buyerHash && textAt(this.segment.ids, row) === this.need.need.buyer.id;
  }
}
