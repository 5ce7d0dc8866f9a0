import type { KeyedStanding } from "../duckdb/database.js";
import { topStatement } from "../duckdb/statement.js";
import { bestTier, isPromising, remainder } from "../duckdb/tiers.js";
import { duckdbPeer } from "./duckdb-peer.js";
import type { PeerFactory } from "./peer.js";

/**
 * DuckDB in two steps: first the firms of exactly the need's activity that are near, and then, only if the k-th of them does not
 * beat whatever is left, those of the others that can still reach it. Two statements at most, and one where the first step
 * would find too few, since planning a statement takes as long as running it. For the weighted sum; a formula has no tiers.
 */
export const duckdbTiered: PeerFactory = (scoring) => {
  if (scoring.formula !== undefined) throw new Error("A formula has no tiers.");
  return duckdbPeer("duckdb-tiered", scoring, async (asking, database) => {
    if (!isPromising(asking, database.tierSize)) return database.run(topStatement(asking));
    const first = await database.run(topStatement(asking, bestTier(asking)));
    const rest = remainder(asking, first[asking.k - 1]?.score);
    if (rest === undefined) return first;
    const others = await database.run(topStatement(asking, rest));
    return [...first, ...others].sort(byRank).slice(0, asking.k);
  });
};

function byRank(a: KeyedStanding, b: KeyedStanding): number {
  return b.score - a.score || a.tieKey - b.tieKey || a.key - b.key;
}
