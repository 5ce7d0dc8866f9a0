import { CRITERION_IDS } from "../../domain/index.js";
import type { ResolvedNeed } from "../../reference/index.js";
import type { Scorer } from "../../scoring/index.js";
import { textAt } from "../columns/text-column.js";
import { endOf, entriesBelow, rightOf, startOf } from "../forest/forest.js";
import { leastTieKey } from "../forest/least-tie.js";
import { furtherActivities } from "../supplier-index/read-segment.js";
import type { RowSet } from "../supplier-index/row-set.js";
import type { Segment } from "../supplier-index/segment.js";
import { SEVERAL } from "../supplier-index/status.js";
import { tieHash } from "../tie-hash.js";
import { countVerdicts } from "./count-verdicts.js";
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
  private readonly size: SizeBounds;
  private readonly buyerHash: number;
  private knownCapable: Uint32Array | undefined;
  private readonly hashAt = (entry: number) => this.hashOf(this.rowOf(entry));
  private readonly low: Float64Array;
  private readonly high: Float64Array;

  constructor(
    private readonly need: ResolvedNeed,
    private readonly prepared: PreparedSegment,
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

  /** Whether the firm stands in a tree for the activity that counts: the first of those closest to the need. */
  countsUnder(activity: number, row: number): boolean {
    return this.closestActivity(row) === activity;
  }

  closestActivity(row: number): number {
    const { moreActivities } = this.segment;
    const { utilities } = this.closeness;
    let closest = this.prepared.activity[row]!;
    if ((this.rows.read(row, this.fields.status) & SEVERAL) === 0) return closest;
    const { from, to } = furtherActivities(this.segment, row);
    for (let i = from; i < to; i += 1)
      if (utilities[moreActivities[i]!]! > utilities[closest]!) closest = moreActivities[i]!;
    return closest;
  }

  /** How many of the firms that are close enough in sector have each of the {@link VERDICTS}; the buyer counts like any other. */
  verdictCounts(removed: RowSet): Uint32Array {
    const key = this.eligibility.verdictKey;
    const count = () => countVerdicts(this, this.prepared.activity, removed);
    const close = key === undefined ? count() : this.closeness.counts.getOrMake(key, count);
    return this.capableRows.length === 0 ? close : this.withCapable(close, removed);
  }

  private withCapable(close: Uint32Array, removed: RowSet): Uint32Array {
    const counts = close.slice();
    for (const row of this.capableRows) if (!removed.has(row)) counts[this.eligibility.verdict(row)]! += 1;
    return counts;
  }

  private hashOf(row: number): number {
    return this.rows.read(row, this.fields.hash);
  }

  /** The utility of the firm in a row on the criterion sector. */
  sectorOf(row: number): number {
    return this.closeness.utilities[this.closestActivity(row)]!;
  }

  /** Whether a firm is close enough in sector, or its words make up for that. */
  isClose(row: number): boolean {
    return this.sectorOf(row) >= this.closeness.floor || this.isCapable(row);
  }

  /** The rows of firms below the sector floor whose words make up for it, ascending. */
  get capableRows(): Uint32Array {
    return (this.knownCapable ??= this.findCapable());
  }

  private findCapable(): Uint32Array {
    const { capabilityFloor } = this.prepared.profile.constraints;
    const rows: number[] = [];
    if (capabilityFloor !== undefined) {
      this.dossiers?.capabilities?.forEachReaching(capabilityFloor, (row, least) => {
        if (this.sectorOf(row) < this.closeness.floor && (least >= capabilityFloor || this.isCapable(row)))
          rows.push(row);
      });
    }
    return Uint32Array.from(rows).sort();
  }

  private isCapable(row: number): boolean {
    const { capabilityFloor } = this.prepared.profile.constraints;
    return (
      capabilityFloor !== undefined && this.dossiers !== undefined && this.dossiers.capability(row) >= capabilityFloor
    );
  }

  /** The position among {@link VERDICTS} of a firm; undefined when it is not close enough in sector. */
  verdict(row: number): number | undefined {
    return this.isClose(row) ? this.eligibility.verdict(row) : undefined;
  }

  isBuyer(row: number): boolean {
    return this.hashOf(row) === this.buyerHash && textAt(this.segment.ids, row) === this.need.need.buyer.id;
  }
}
