import type { RowQuery } from "../columns/row-query.js";
import { columnarPeer } from "./columnar-peer.js";
import type { PeerFactory } from "./peer.js";

/**
 * Columnar brute force that bounds first: a row is left as soon as its sector, or its sector and region, cannot reach the k-th
 * best score so far. It still looks at every row.
 */
export const typedArraysBounded: PeerFactory = (scoring) => columnarPeer("typed-arrays-bounded", scoring, visitRows);

function visitRows(query: RowQuery): void {
  const { activities, sector, isEligible, isStrict, region, size, score, tieKey, best } = query;
  const { mostBySector, mostBySectorAndRegion } = query;
  // NaN below the sector floor, so that one comparison leaves out those rows too.
  const bounds = sector.map((similar) => (similar < 0 ? NaN : mostBySector(similar)));
  for (let row = 0; row < activities.length; row += 1) {
    const list = activities[row]!;
    if (!(bounds[list]! >= best.worstScore)) continue;
    if (isStrict && !isEligible(row)) continue;
    const similar = sector[list]!;
    const near = region(row);
    if (mostBySectorAndRegion(similar, near) < best.worstScore || (!isStrict && !isEligible(row))) continue;
    best.offer(score(similar, near, size(row)), tieKey(row), row);
  }
}
