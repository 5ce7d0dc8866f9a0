import { countKnown, mapHeader, type HeaderMap } from "./columns/header.js";
import type { Column } from "./columns/column.js";
import type { FaultLog } from "./fault-log.js";
import { limits } from "./limits.js";
import { placeOfRow } from "./location.js";
import { quote, rejectAt, type FilePlace } from "./reject.js";
import { folded } from "./values/folded.js";
import type { BrokenRow, TableRow } from "./sources/source.js";

/** Reads the header of a table and warns of the columns that are not read. Throws when the table cannot be used. */
export function readHeader(
  row: TableRow | BrokenRow,
  file: string,
  table: readonly Column[],
  log: FaultLog,
): HeaderMap {
  const place = placeOfRow(file, row.at);
  const fault = "fault" in row ? row.fault : row.faults?.values().next().value;
  if (fault) throw rejectAt(place, fault);
  const headers = "cells" in row ? row.cells.map((cell) => (cell === null ? "" : String(cell))) : [];
  refuseTooMany(headers, place);
  refuseReferences(headers, table, place);
  const header = mapHeader(headers, table, place);
  for (const { header: column } of header.unknown) {
    const message = "This column is not known and was not read.";
    log.warn({ ...place, column, issue: { code: "unknown-column", path: "", message } });
  }
  return header;
}

function refuseTooMany(headers: readonly string[], place: FilePlace): void {
  if (headers.length <= limits.columns) return;
  const message = `The first row has ${headers.length} columns, more than ${limits.columns}.`;
  throw rejectAt(place, { code: "too-large", message, expected: "the columns of `wasl template`" });
}

/** Work references are lists of records: a table has a column for each of their parts, and none for all of them. */
function refuseReferences(headers: readonly string[], table: readonly Column[], place: FilePlace): void {
  const found = headers.find((name) => folded(name).startsWith("references") && countKnown([name], table) === 0);
  if (found === undefined) return;
  const message = `The column ${quote(found)} cannot be read from a table.`;
  throw rejectAt(place, {
    code: "unknown-column",
    message,
    expected: "Reference titles and the columns beside it, or references in a JSON or JSONL file",
  });
}
