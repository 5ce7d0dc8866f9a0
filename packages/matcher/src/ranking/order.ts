import { tieHash } from "../retrieval/index.js";

/** What decides a firm's place in a ranking. */
export interface Standing {
  readonly supplierId: string;
  /** Rounded to 12 decimals. */
  readonly score: number;
  /** Unsigned 32-bit number; see {@link tieKey}. */
  readonly tieKey: number;
}

/** Best first: higher score, then lower tie key, then the smaller id by UTF-16 code units. */
export function byRank(a: Standing, b: Standing): number {
  return (
    b.score - a.score || a.tieKey - b.tieKey || (a.supplierId < b.supplierId ? -1 : Number(a.supplierId > b.supplierId))
  );
}

/** Decides between equal scores: it depends on both ids, so that ties favour no firm across needs. */
export function tieKey(supplierId: string, needHash: number): number {
  return (tieHash(supplierId) ^ needHash) >>> 0;
}
