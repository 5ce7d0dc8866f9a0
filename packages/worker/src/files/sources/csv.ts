import { countKnown } from "../columns/header.js";
import type { Column } from "../columns/column.js";
import { CsvRecords, readCells } from "./csv-records.js";
import { lineBatches, type Line } from "./lines.js";
import type { BrokenRow, TableRow } from "./source.js";

const DELIMITERS = [";", ",", "\t", "|"] as const;

/** The rows of a CSV text, several at a time; the first is the header. */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  table: readonly Column[],
): AsyncGenerator<(TableRow | BrokenRow)[]> {
  let records: CsvRecords | undefined;
  for await (const batch of lineBatches(pieces)) {
    const lines = records ? batch : withoutPreamble(batch);
    if (lines.length === 0) continue;
    records ??= new CsvRecords(delimiterOf(batch, lines, table));
    yield records.push(lines);
  }
  if (records) yield records.end();
}

/** Blank lines, and the line with which a file tells Excel its separator. */
function withoutPreamble(batch: readonly Line[]): readonly Line[] {
  const first = batch.findIndex(({ text }) => text.trim() !== "" && declaredDelimiter(text) === undefined);
  return first < 0 ? [] : batch.slice(first);
}

function declaredDelimiter(text: string): string | undefined {
  return /^"?sep=([;,\t|])"?$/i.exec(text.trim() === "sep=" ? "sep=\t" : text.trim())?.[1];
}

/** The separator that the file declares, else the one that makes most known headers, else most cells. */
function delimiterOf(batch: readonly Line[], lines: readonly Line[], table: readonly Column[]): string {
  const declared = batch[0] && declaredDelimiter(batch[0].text);
  if (declared) return declared;
  const header = lines[0] ?? { line: 1, text: "" };
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(header, delimiter, table) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

function score(header: Line, delimiter: string, table: readonly Column[]): number {
  const row = readCells(header, delimiter);
  return "cells" in row ? countKnown(row.cells, table) * 1_000 + row.cells.length : 0;
}
