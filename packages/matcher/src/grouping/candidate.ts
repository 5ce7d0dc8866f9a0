import type { Point } from "../reference/index.js";

/** Where a capacity comes from. */
export type CapacitySource = "free-capacity" | "turnover-share" | "unknown";

/** A firm that may be a member, and what it would bring. Amounts are in hundredths, so that sums of them are exact. */
export interface GroupCandidate {
  readonly supplierId: string;
  /** The need's score of the firm, rounded to 12 decimals. */
  readonly score: number;
  readonly tieKey: number;
  /** Number of the firm in the index. */
  readonly firm: number;
  /** A bit for each part of the task that it covers alone; see {@link GroupTask}. */
  readonly covers: bigint;
  /** What it can take on a year, in hundredths; a firm of which too little is known brings nothing. */
  readonly capacity: number;
  readonly capacityFrom: CapacitySource;
  /** In hundredths; 0 when unknown. */
  readonly turnover: number;
  /** 0 when unknown. */
  readonly headcount: number;
  readonly point: Point | undefined;
}

/** Something of which the members together are to have enough. */
export type SumOf = "capacity" | "turnover" | "headcount";

/** What a group is to cover: parts, each by some member; and sums. */
export interface GroupTask {
  /** Activities asked for, by the bits from 0. Empty when activities do not matter. */
  readonly activities: readonly string[];
  /** Certifications that one member is enough for, by the bits after those. */
  readonly certifications: readonly string[];
  /** The bit of firms that can be the lead; undefined when no lead is asked for. */
  readonly lead: bigint | undefined;
  /** All bits. */
  readonly all: bigint;
  /** How much is asked for, in the units of the candidates. */
  readonly sums: Readonly<Partial<Record<SumOf, number>>>;
}

/** How many bits are set. */
export function bitCount(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
