import {
  DuckDBDataChunk,
  DuckDBInstance,
  UINTEGER,
  type DuckDBAppender,
  type DuckDBConnection,
} from "@duckdb/node-api";
import type { ResolvedNeed, ResolvedSupplier } from "@wasl/matcher";
import { tieHash } from "../../columns/tie-hash.js";
import { number } from "../../duckdb/sql-text.js";
import type { Peer, Scoring } from "../../peers/peer.js";
import { DocumentCounts, termsOfNeed } from "../bm25.js";

/**
 * BM25 in SQL over a table of postings in the order of their terms, which is what DuckDB's full-text search does inside; the extension
 * itself has to be fetched from the network, and has another inverse document frequency.
 */
export function duckdbWords(scoring: Scoring): Peer {
  const counts = new DocumentCounts();
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  let connection: DuckDBConnection;
  return {
    name: "duckdb",
    async prepare(firms) {
      connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
      await load(connection, firms, { counts, numbers, ids });
    },
    async top(need, k) {
      const reader = await connection.runAndReadAll(statement(need, k, scoring, counts, numbers));
      return reader.getRows().map(([firm, score]) => ({ supplierId: ids[Number(firm)]!, score: Number(score) }));
    },
    close: () => connection.closeSync(),
  };
}

interface Loaded {
  readonly counts: DocumentCounts;
  readonly numbers: Map<string, number>;
  readonly ids: string[];
}

async function load(connection: DuckDBConnection, firms: Iterable<ResolvedSupplier>, loaded: Loaded): Promise<void> {
  await connection.run("CREATE TABLE firms (firm UINTEGER, length UINTEGER, tie UINTEGER)");
  await connection.run("CREATE TABLE loaded (term UINTEGER, firm UINTEGER, count UINTEGER)");
  const [firmRows, postings] = [await rowsOf(connection, "firms"), await rowsOf(connection, "loaded")];
  for (const { supplier, dossier } of firms) {
    const entries = [...dossier!.profile.entries()];
    const terms = entries.map(([term]) => term);
    loaded.counts.add(dossier!.profile.length, terms);
    // Who does not want to be introduced counts for how rare a word is, and is not found.
    if (supplier.consent === false) continue;
    firmRows.add([loaded.ids.length, dossier!.profile.length, tieHash(supplier.id)]);
    for (const [term, count] of entries) postings.add([numberOf(term, loaded.numbers), loaded.ids.length, count]);
    loaded.ids.push(supplier.id);
  }
  firmRows.close();
  postings.close();
  await connection.run("CREATE TABLE postings AS SELECT * FROM loaded ORDER BY term, firm");
  await connection.run("DROP TABLE loaded");
}

function numberOf(term: string, numbers: Map<string, number>): number {
  const known = numbers.get(term) ?? numbers.size;
  numbers.set(term, known);
  return known;
}

/** Rows that DuckDB takes in at once: its vector size. */
const CHUNK_ROWS = 2_048;

/** Takes rows of three whole numbers in, a chunk at a time. */
async function rowsOf(connection: DuckDBConnection, table: string) {
  const appender: DuckDBAppender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create([UINTEGER, UINTEGER, UINTEGER]);
  let rows: number[][] = [];
  const flush = () => {
    chunk.reset();
    chunk.setRows(rows);
    appender.appendDataChunk(chunk);
    rows = [];
  };
  return {
    add(row: number[]) {
      rows.push(row);
      if (rows.length === CHUNK_ROWS) flush();
    },
    close() {
      flush();
      appender.closeSync();
    },
  };
}

function statement(
  need: ResolvedNeed,
  k: number,
  { profile }: Scoring,
  counts: DocumentCounts,
  numbers: ReadonlyMap<string, number>,
): string {
  const { termSaturation: k1, lengthNormalisation, scoreSaturation: s } = profile.criteria.capabilities!;
  const rarities = [...counts.rarities(termsOfNeed(need))].filter(([term]) => numbers.has(term));
  const most = rarities.reduce((sum, [, rarity]) => sum + rarity * (k1 + 1), 0);
  const b = lengthNormalisation.profile;
  const damping = `${number(k1 * (1 - b))} + ${number((k1 * b) / counts.averageLength)} * length`;
  const values = rarities.map(([term, rarity]) => `(${numbers.get(term)!}::UINTEGER, ${number(rarity * (k1 + 1))})`);
  const asked = rarities.map(([term]) => numbers.get(term)!).join(", ");
  const utility = `least(1, ln(1 + score / ${number(s)}) / ${number(Math.log1p(most / s))})`;
  return `
    WITH asked (term, most) AS (VALUES ${values.join(", ")})
    SELECT firm, round(${utility} * 1e12) / 1e12 AS utility, xor(tie, ${tieHash(need.need.id)}::UINTEGER) AS tie_key
    FROM (
      SELECT firm, sum(most * count / (count + ${damping})) AS score, any_value(tie) AS tie
      FROM (SELECT * FROM postings WHERE term IN (${asked})) JOIN asked USING (term) JOIN firms USING (firm)
      GROUP BY firm
    )
    ORDER BY utility DESC, tie_key, firm
    LIMIT ${k}`;
}
