import { columnsOf } from "../columns/column-builder.js";
import type { Asking } from "../duckdb/asking.js";
import type { Database, KeyedStanding } from "../duckdb/database.js";
import { shareDatabase } from "../duckdb/shared-database.js";
import type { Peer, Scoring } from "./peer.js";

/** Finds the first k firms, best first, by the statements that it runs. */
export type Answer = (
  asking: Asking,
  database: Pick<Database, "run" | "tierSize">,
) => Promise<readonly KeyedStanding[]>;

/** A peer that asks DuckDB in its own way. */
export function duckdbPeer(name: string, scoring: Scoring, answer: Answer): Peer {
  let database: Database | undefined;
  return {
    name,
    async prepare(firms) {
      database = await shareDatabase(columnsOf(firms), scoring);
    },
    async top(need, k) {
      const opened = database;
      if (opened === undefined) throw new Error("No register was prepared.");
      const standings = await answer(opened.asking(need, k), opened);
      return standings.map(({ key, score }) => ({ supplierId: opened.idOf(key), score }));
    },
    close() {
      database?.close();
      database = undefined;
    },
  };
}
