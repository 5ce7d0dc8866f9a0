import { activityTables, type ActivityTables } from "../columns/activity-tables.js";
import { columnsOf } from "../columns/column-builder.js";
import type { Columns } from "../columns/columns.js";
import { rowQuery, type RowQuery } from "../columns/row-query.js";
import type { Peer, Scoring } from "./peer.js";

/** A peer that goes over the rows of a register's columns in its own way. */
export function columnarPeer(name: string, scoring: Scoring, visitRows: (query: RowQuery) => void): Peer {
  let prepared: { readonly columns: Columns; readonly activities: ActivityTables } | undefined;
  return {
    name,
    prepare(firms) {
      const columns = columnsOf(firms);
      prepared = { columns, activities: activityTables(columns, scoring) };
    },
    top(need, k) {
      if (prepared === undefined) throw new Error("No register was prepared.");
      const query = rowQuery(prepared.columns, { need, k }, scoring, prepared.activities);
      visitRows(query);
      return query.best.standings();
    },
    close() {
      prepared = undefined;
    },
  };
}
