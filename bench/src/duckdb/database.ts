import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { ResolvedNeed } from "@wasl/matcher";
import type { Columns } from "../columns/columns.js";
import { tieHash } from "../columns/tie-hash.js";
import type { Scoring } from "../peers/peer.js";
import type { Asking } from "./asking.js";
import { activityNumbers, loadTables } from "./load.js";
import { tierSize, type TierSize } from "./tier-size.js";
import { tieOrderedKeys } from "./tie-order.js";

/** A firm as a statement names it. */
export interface KeyedStanding {
  readonly key: number;
  readonly score: number;
  readonly tieKey: number;
}

/** A register in an in-memory DuckDB. */
export interface Database {
  asking(need: ResolvedNeed, k: number): Asking;
  readonly tierSize: TierSize;
  /** Runs a statement that gives `key`, `score`, `tie_key`. */
  run(statement: string): Promise<KeyedStanding[]>;
  idOf(key: number): string;
  close(): void;
}

const SETTINGS = {
  threads: "2",
  // Up to so many lists of activities, a scan skips what holds none of them; by default it does so for 50.
  dynamic_or_filter_threshold: "1000",
};

export async function openDatabase(columns: Columns, scoring: Scoring): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", SETTINGS);
  const connection = await instance.connect();
  const keys = tieOrderedKeys(columns);
  const masks = await loadTables(connection, columns, keys, scoring);
  const rows = inverse(keys);
  const numbers = activityNumbers(scoring);
  const buyerKeyOf = keyFinder(columns, keys);
  return {
    asking: (need, k) => ({
      ...{ need, k, scoring, masks },
      activityNumbers: numbers,
      buyerKey: buyerKeyOf(need.need.buyer.id),
    }),
    tierSize: tierSize(columns, scoring),
    run: (statement) => standingsOf(connection, statement),
    idOf: (key) => columns.ids[rows[key]!]!,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function standingsOf(connection: DuckDBConnection, statement: string): Promise<KeyedStanding[]> {
  const reader = await connection.runAndReadAll(statement);
  return reader.getRows().map(([key, score, tieKey]) => ({
    key: Number(key),
    score: Number(score),
    tieKey: Number(tieKey),
  }));
}

function inverse(keys: Uint32Array): Uint32Array {
  const rows = new Uint32Array(keys.length);
  keys.forEach((key, row) => (rows[key] = row));
  return rows;
}

/** Finds the key of a firm by its id; buyers are few and most are no firms of the register. */
function keyFinder({ ids, tieHashes }: Columns, keys: Uint32Array): (id: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (id) => {
    if (!known.has(id)) {
      const hash = tieHash(id);
      const row = tieHashes.findIndex((other, i) => other === hash && ids[i] === id);
      known.set(id, row < 0 ? undefined : keys[row]);
    }
    return known.get(id);
  };
}
