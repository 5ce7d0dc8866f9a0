import type { RowQuery } from "../columns/row-query.js";
import { columnarPeer } from "./columnar-peer.js";
import type { PeerFactory } from "./peer.js";

/**
 * Columnar brute force: one loop over all rows, in which the sector is a look-up in a small table. Whatever a need makes of a
 * column's distinct values is worked out once a need.
 */
export const typedArrays: PeerFactory = (scoring) => columnarPeer("typed-arrays", scoring, visitRows);

function visitRows({ activities, sector, isEligible, region, size, score, tieKey, best }: RowQuery): void {
  for (let row = 0; row < activities.length; row += 1) {
    const similar = sector[activities[row]!]!;
    if (similar < 0 || !isEligible(row)) continue;
    best.offer(score(similar, region(row), size(row)), tieKey(row), row);
  }
}
