import type { ResolvedNeed } from "@wasl/matcher";
import { activityTables } from "../columns/activity-tables.js";
import type { Columns } from "../columns/columns.js";
import { needTables } from "../columns/need-tables.js";
import type { Scoring } from "../peers/peer.js";

/** How many firms of exactly a need's activities are at a place of a region utility above `near`. */
export type TierSize = (need: ResolvedNeed, near: number) => number;

/** A histogram over lists of activities and places, as a database's statistics would be if they were finer. */
export function tierSize(columns: Columns, scoring: Scoring): TierSize {
  const activities = activityTables(columns, scoring);
  const places = columns.places.values.length;
  const counts = new Map<number, number>();
  for (let row = 0; row < columns.size; row += 1) {
    const cell = columns.activities.codes[row]! * places + columns.places.codes[row]!;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return (need, near) => {
    const tables = needTables(columns, need, scoring, activities);
    const lists = indicesWhere(tables.sector, (utility) => utility === 1);
    const around = indicesWhere(tables.near, (utility) => utility > near);
    let firms = 0;
    for (const list of lists) for (const place of around) firms += counts.get(list * places + place) ?? 0;
    return firms;
  };
}

function indicesWhere(table: Float64Array, holds: (value: number) => boolean): number[] {
  return [...table.keys()].filter((i) => holds(table[i]!));
}
