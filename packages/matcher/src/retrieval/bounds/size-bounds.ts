import type { Curve } from "../../criteria/index.js";
import { CELL, HIGH, LOW, NODE_WORDS, SOME_KNOWN, SOME_UNKNOWN } from "../forest/forest.js";
import { turnoverAt } from "../supplier-index/read-segment.js";
import type { Segment } from "../supplier-index/segment.js";
import type { PreparedSegment } from "./prepared-segment.js";

/** How the firms of a segment, and all firms below a node, do on the criterion size for one need. */
export class SizeBounds {
  private readonly curve: Curve;
  private readonly segment: Segment;
  private readonly unknownUtility: number;
  private readonly nodes: Uint32Array;
  private readonly floats: Float32Array;

  /** The utility of every firm, where they are all supposed to have one turnover. */
  private readonly supposed: number | undefined;

  /**
   * Without an annual value (MAD a year) the criterion does not apply; what stands for it is the utility of the unknown. With a
   * `supposedTurnover` (MAD a year) a utility is that of a firm which has just this, whatever it has.
   */
  constructor(
    private readonly annualValue: number | undefined,
    prepared: PreparedSegment,
    supposedTurnover?: number,
  ) {
    this.curve = prepared.curve;
    this.segment = prepared.segment;
    this.unknownUtility = prepared.unknownUtility;
    this.nodes = prepared.segment.forest.words;
    this.floats = prepared.segment.forest.floats;
    this.supposed = supposedTurnover === undefined ? undefined : this.utilityOf(supposedTurnover);
  }

  /** The utility of the firm in a row. */
  utility(row: number): number {
    return this.supposed ?? this.utilityOf(turnoverAt(this.segment, row));
  }

  private utilityOf(turnover: number): number {
    if (this.annualValue === undefined || Number.isNaN(turnover)) return this.unknownUtility;
    return turnover === 0 ? 0 : this.curve.valueAt(this.annualValue / turnover);
  }

  /** No firm below the node has a higher utility. */
  highest(node: number): number {
    if (this.supposed !== undefined) return this.supposed;
    const flags = this.nodes[node * NODE_WORDS + CELL]!;
    if (this.annualValue === undefined || (flags & SOME_KNOWN) === 0) return this.unknownUtility;
    const known = this.curve.highestIn(this.ratioTo(node, HIGH), this.ratioTo(node, LOW));
    return known < this.unknownUtility && (flags & SOME_UNKNOWN) !== 0 ? this.unknownUtility : known;
  }

  /** No firm below the node has a lower utility. */
  lowest(node: number): number {
    if (this.supposed !== undefined) return this.supposed;
    const flags = this.nodes[node * NODE_WORDS + CELL]!;
    if (this.annualValue === undefined || (flags & SOME_KNOWN) === 0) return this.unknownUtility;
    const known = this.curve.lowestIn(this.ratioTo(node, HIGH), this.ratioTo(node, LOW));
    return known > this.unknownUtility && (flags & SOME_UNKNOWN) !== 0 ? this.unknownUtility : known;
  }

  /** Annual value / turnover of the largest or the smallest firm. Infinite without turnover: the curve is 0 there, as it is to be. */
  private ratioTo(node: number, end: typeof HIGH | typeof LOW): number {
    const turnover = this.floats[node * NODE_WORDS + end]!;
    return turnover === 0 ? Infinity : this.annualValue! / turnover;
  }
}
