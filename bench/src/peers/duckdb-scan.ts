import { topStatement } from "../duckdb/statement.js";
import { duckdbPeer } from "./duckdb-peer.js";
import type { PeerFactory } from "./peer.js";

/** DuckDB with one statement a need, over a flat table in the order of activities. */
export const duckdbScan: PeerFactory = (scoring) =>
  duckdbPeer("duckdb-scan", scoring, (asking, database) => database.run(topStatement(asking)));
