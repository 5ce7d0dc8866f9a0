import type { ResolvedNeed } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";
import type { ActivityTables } from "./activity-tables.js";
import { combinerFor, type Combiner } from "./combination.js";
import type { Codes, Columns } from "./columns.js";
import { eligibilityTest } from "./eligibility.js";
import { needTables } from "./need-tables.js";
import { tieHash } from "./tie-hash.js";
import { TopRows } from "./top-rows.js";
import { regionUtility, sizeUtility } from "./utilities.js";

/** A need made ready to meet the rows of a register. */
export interface RowQuery extends Combiner {
  /** Lists of activities by row, for {@link sector}. */
  readonly activities: Codes;
  /** Sector utility by list of activities; −1 below the floor. */
  readonly sector: Float64Array;
  readonly isEligible: (row: number) => boolean;
  /** Whether the need asks for more than its activities: then {@link isEligible} turns most rows away. */
  readonly isStrict: boolean;
  readonly region: (row: number) => number;
  readonly size: (row: number) => number;
  readonly tieKey: (row: number) => number;
  /** Where the best rows gather. */
  readonly best: TopRows;
}

export function rowQuery(
  columns: Columns,
  { need, k }: { readonly need: ResolvedNeed; readonly k: number },
  scoring: Scoring,
  activities: ActivityTables,
): RowQuery {
  const tables = needTables(columns, need, scoring, activities);
  const { tieHashes } = columns;
  const needHash = tieHash(need.need.id);
  return {
    ...combinerFor(need, scoring),
    activities: columns.activities.codes,
    sector: tables.sector,
    isEligible: eligibilityTest(columns, tables, need),
    isStrict: Object.keys(need.need.required ?? {}).length > 0,
    region: regionUtility(columns, tables, need, scoring),
    size: sizeUtility(columns, need, scoring),
    tieKey: (row) => (tieHashes[row]! ^ needHash) >>> 0,
    best: new TopRows(k, columns.ids),
  };
}
