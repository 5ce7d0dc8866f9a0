import {
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  UBIGINT,
  UINTEGER,
  UTINYINT,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";
import { ceilingOf } from "../columns/ceiling.js";
import { REFUSED, type CodedColumn, type Columns, type Reach, type Words } from "../columns/columns.js";
import { sectorSimilarity } from "../columns/sector-similarity.js";
import type { Scoring } from "../peers/peer.js";
import { BitMasks } from "./bit-masks.js";
import { onUnitSphere } from "./unit-sphere.js";

/** The bits by which words stand in the tables. */
export interface Masks {
  readonly certifications: BitMasks;
  readonly languages: BitMasks;
  readonly markets: BitMasks;
  /** Regions and countries that a firm says it serves. */
  readonly served: BitMasks;
}

/** A column of a table: its type, and its value in a row. */
type Column = readonly [name: string, type: DuckDBType, valueAt: (row: number) => DuckDBValue];

/** Rows that DuckDB takes in at once: its vector size. */
const CHUNK_ROWS = 2_048;

/**
 * Fills three tables. `firms`: who may be introduced at all, flat, in the order of activities, so that whoever asks for some
 * activities reads a short stretch. `places`: few, distinct, on the unit sphere. `similarity`: how well each list of
 * activities fits each code that may be asked for, from the sector floor up.
 */
export async function loadTables(
  connection: DuckDBConnection,
  columns: Columns,
  keys: Uint32Array,
  scoring: Scoring,
): Promise<Masks> {
  const masks = {
    certifications: new BitMasks(),
    languages: new BitMasks(),
    markets: new BitMasks(),
    served: new BitMasks(),
  };
  const listNumbers = numbersInOrder(columns.activities.values);
  await fill(connection, "loaded", columns.size, firmColumns(columns, keys, listNumbers, masks));
  await connection.run(
    `CREATE TABLE firms AS SELECT * FROM loaded WHERE category IS DISTINCT FROM ${REFUSED} ORDER BY activities`,
  );
  await connection.run("DROP TABLE loaded");
  await fill(connection, "places", columns.places.values.length, placeColumns(columns));
  const pairs = similarPairs(columns, listNumbers, scoring);
  await fill(connection, "similarity", pairs.length, similarityColumns(pairs));
  return masks;
}

function firmColumns(columns: Columns, keys: Uint32Array, listNumbers: Uint32Array, masks: Masks): Column[] {
  const { activities, places, reaches, statuses, turnovers, headcounts } = columns;
  const served = reaches.values.map((reach) => masks.served.maskOf(servedWords(reach)));
  const serviceKm = reaches.values.map((reach) => (reach.kind === "radius" ? reach.km : -1));
  return [
    ["key", UINTEGER, (row) => keys[row]!],
    ["tie", UINTEGER, (row) => columns.tieHashes[row]!],
    ["activities", UINTEGER, (row) => listNumbers[activities.codes[row]!]!],
    ["place", UINTEGER, (row) => places.codes[row]!],
    ["service_km", DOUBLE, (row) => serviceKm[reaches.codes[row]!]!],
    ["served", UBIGINT, (row) => served[reaches.codes[row]!]!],
    ["category", UTINYINT, (row) => statuses[row]! || null],
    ["turnover", DOUBLE, (row) => (Number.isNaN(turnovers[row]) ? null : turnovers[row]!)],
    ["headcount", INTEGER, (row) => (headcounts[row]! < 0 ? null : headcounts[row]!)],
    ["certifications", UBIGINT, maskColumn(columns.certifications, masks.certifications)],
    ["languages", UBIGINT, maskColumn(columns.languages, masks.languages)],
    ["markets", UBIGINT, maskColumn(columns.markets, masks.markets)],
  ];
}

/** What a need's place must be among for a service area to cover it whatever the distance. */
export function servedWords(reach: Reach): Iterable<string> {
  if (reach.kind === "national") return [`country ${reach.country}`];
  return reach.kind === "regions" ? reach.regions : [];
}

function maskColumn({ codes, values }: CodedColumn<Words>, masks: BitMasks): Column[2] {
  const byCode = values.map((words) => (words === undefined ? null : masks.maskOf(words)));
  return (row) => byCode[codes[row]!]!;
}

function placeColumns({ places: { values } }: Columns): Column[] {
  const vectors = values.map(({ point }) => (point === undefined ? undefined : onUnitSphere(point)));
  const axes = ["x", "y", "z"].map((name, i): Column => [name, DOUBLE, (row) => vectors[row]?.[i] ?? null]);
  return [["place", UINTEGER, (row) => row], ...axes];
}

interface SimilarPair {
  readonly asked: number;
  readonly activities: number;
  readonly utility: number;
  /** The most that an auto-entrepreneur with these activities may take on a year. */
  readonly ceiling: number;
}

function similarityColumns(pairs: readonly SimilarPair[]): Column[] {
  return [
    ["asked", UINTEGER, (row) => pairs[row]!.asked],
    ["activities", UINTEGER, (row) => pairs[row]!.activities],
    ["utility", DOUBLE, (row) => pairs[row]!.utility],
    ["ceiling", DOUBLE, (row) => pairs[row]!.ceiling],
  ];
}

function similarPairs({ activities }: Columns, listNumbers: Uint32Array, scoring: Scoring): SimilarPair[] {
  const similarity = sectorSimilarity(scoring);
  const ceilings = activities.values.map(([principal]) => ceilingOf(principal ?? "", scoring));
  return [...activityNumbers(scoring)].flatMap(([code, asked]) =>
    activities.values
      .map((offered, list) => ({
        asked,
        activities: listNumbers[list]!,
        utility: similarity([code], offered),
        ceiling: ceilings[list]!,
      }))
      .filter(({ utility }) => utility >= scoring.profile.constraints.sectorFloor),
  );
}

/** The number by which a code stands in the column `asked`. */
export function activityNumbers({ pack }: Scoring): Map<string, number> {
  return new Map(Array.from(pack.taxonomy.nodes(), ({ code }, i) => [code, i]));
}

/** Numbers lists of activities in the order of their codes, so that what is similar lies together. */
function numbersInOrder(lists: readonly (readonly string[])[]): Uint32Array {
  const texts = lists.map((list) => list.join("|"));
  const order = [...texts.keys()].sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const numbers = new Uint32Array(lists.length);
  order.forEach((list, number) => (numbers[list] = number));
  return numbers;
}

async function fill(connection: DuckDBConnection, table: string, size: number, columns: Column[]): Promise<void> {
  await connection.run(
    `CREATE TABLE ${table} (${columns.map(([name, type]) => `${name} ${String(type)}`).join(", ")})`,
  );
  const appender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create(columns.map(([, type]) => type));
  for (let start = 0; start < size; start += CHUNK_ROWS) {
    const length = Math.min(CHUNK_ROWS, size - start);
    chunk.reset();
    chunk.setColumns(columns.map(([, , valueAt]) => Array.from({ length }, (_, i) => valueAt(start + i))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
