import { hasFlag, highOf, lowOf, SOME_KNOWN, SOME_UNKNOWN } from "../forest/forest.js";
import { turnoverAt } from "../supplier-index/read-segment.js";
import type { PreparedSegment } from "./prepared-segment.js";

/** How the firms of a segment, and all firms below a node, do on the criterion size for one need. */
export class SizeBounds {
  /** Without an annual value (MAD a year) the criterion does not apply; what stands for it is the utility of the unknown. */
  constructor(
    private readonly annualValue: number | undefined,
    private readonly prepared: PreparedSegment,
  ) {}

  /** The utility of the firm in a row. */
  utility(row: number): number {
    const turnover = turnoverAt(this.prepared.segment, row);
    if (this.annualValue === undefined || Number.isNaN(turnover)) return this.prepared.unknownUtility;
    return turnover === 0 ? 0 : this.prepared.curve.valueAt(this.annualValue / turnover);
  }

  /** No firm below the node has a higher utility. */
  highest(node: number): number {
    const { curve, segment, unknownUtility } = this.prepared;
    if (this.annualValue === undefined || !hasFlag(segment.forest, node, SOME_KNOWN)) return unknownUtility;
    const known = curve.highestIn(this.leastRatio(node), this.greatestRatio(node));
    return known < unknownUtility && hasFlag(segment.forest, node, SOME_UNKNOWN) ? unknownUtility : known;
  }

  /** No firm below the node has a lower utility. */
  lowest(node: number): number {
    const { curve, segment, unknownUtility } = this.prepared;
    if (this.annualValue === undefined || !hasFlag(segment.forest, node, SOME_KNOWN)) return unknownUtility;
    const known = curve.lowestIn(this.leastRatio(node), this.greatestRatio(node));
    return known > unknownUtility && hasFlag(segment.forest, node, SOME_UNKNOWN) ? unknownUtility : known;
  }

  /** Annual value / turnover of the largest firm. */
  private leastRatio(node: number): number {
    return this.ratioTo(highOf(this.prepared.segment.forest, node));
  }

  private greatestRatio(node: number): number {
    return this.ratioTo(lowOf(this.prepared.segment.forest, node));
  }

  /** Infinite for a firm without turnover, whose utility is 0, as is the curve's there. */
  private ratioTo(turnover: number): number {
    return turnover === 0 ? Infinity : this.annualValue! / turnover;
  }
}
