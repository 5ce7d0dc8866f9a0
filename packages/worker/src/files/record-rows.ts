import type { HeaderMap } from "./columns/header.js";
import { settleCompanyNumber } from "./company-number.js";
import { HELP_SHEETS } from "./example-workbook.js";
import type { FaultLog } from "./fault-log.js";
import { locateInJson, locateInTable } from "./location.js";
import { misshape } from "./misshape.js";
import type { ReadOptions } from "./read-options.js";
import type { RecordKind } from "./record-kind.js";
import { quote, type FileIssue, type Reject } from "./reject.js";
import { resolvePlaceText, rowReader, type RowRecord } from "./row-record.js";
import { csvRows } from "./sources/csv.js";
import { documentRows } from "./sources/json-document.js";
import { jsonlRows, jsonRows } from "./sources/json.js";
import { formatOf, sizeOf } from "./sources/open.js";
import type { BrokenRow, JsonRow, RowPlace, TableRow } from "./sources/source.js";
import { openText, openUtf8 } from "./sources/text.js";
import { readWorkbook } from "./sources/xlsx.js";
import { readHeader } from "./table-header.js";
import { isBlank } from "./values/cell.js";
import { isObject } from "./values/object.js";

/** A row on its way to becoming a record: what it says, and what is wrong so far. */
export interface RecordRow {
  /** Undefined when the row could not be taken apart. */
  readonly record: Record<string, unknown> | undefined;
  readonly faults: readonly FileIssue[];
  readonly warnings: readonly FileIssue[];
  readonly at: RowPlace;
}

/** Some rows of a file, and how to point into them. */
export interface RowBatch {
  readonly rows: readonly RecordRow[];
  /** The fault with its place in the file. */
  readonly locate: (issue: FileIssue, row: RecordRow) => Reject;
}

/** What reading the rows of one file needs to know. */
interface Reading {
  readonly file: string;
  readonly kind: RecordKind<unknown>;
  readonly options: ReadOptions;
  readonly log: FaultLog;
}

/** The rows of a file of any format, several at a time. Throws what makes the file as a whole unusable. */
export async function* recordRows(reading: Reading): AsyncGenerator<RowBatch> {
  const { file } = reading;
  await sizeOf(file);
  const format = await formatOf(file);
  if (format === "csv") yield* tableRecords(csvSource(reading), reading);
  else if (format === "xlsx") yield* tableRecords(xlsxSource(reading), reading);
  else yield* jsonRecords(format, reading);
}

async function* csvSource({ file, kind, options, log }: Reading) {
  const { encoding, pieces } = await openText(file, options.onProgress);
  if (encoding === "windows-1252") {
    const message = "The file is not UTF-8 and was read as Windows-1252: check the accents.";
    log.warn({ file, issue: { code: "wrong-encoding", path: "", message } });
  }
  yield* csvRows(pieces, kind.columns);
}

/** Sheets that a warning names; a workbook may have any number. */
const MOST_SHEETS_NAMED = 20;

async function* xlsxSource({ file, log }: Reading) {
  const { rows, otherSheets } = await readWorkbook(file);
  const unread = otherSheets.filter((name) => !Object.values(HELP_SHEETS).includes(name));
  if (unread.length > 0) {
    const others = unread.length > MOST_SHEETS_NAMED ? [`${unread.length - MOST_SHEETS_NAMED} more`] : [];
    const named = [...unread.slice(0, MOST_SHEETS_NAMED).map(quote), ...others];
    const message = `Only the first sheet was read, not ${named.join(", ")}.`;
    log.warn({ file, issue: { code: "wrong-format", path: "", message } });
  }
  yield rows;
}

async function* tableRecords(
  batches: AsyncIterable<readonly (TableRow | BrokenRow)[]>,
  reading: Reading,
): AsyncGenerator<RowBatch> {
  let table: TableReader | undefined;
  for await (const batch of batches) {
    const rows = table ? batch : batch.slice(1);
    if (batch[0]) table ??= tableReader(readHeader(batch[0], reading.file, reading.kind.columns, reading.log), reading);
    if (table) yield { rows: rows.filter(isFilled).map(table.read), locate: table.locate };
  }
}

async function* jsonRecords(format: "json" | "jsonl", reading: Reading): AsyncGenerator<RowBatch> {
  const { file, kind, options } = reading;
  // What begins as an object may be one a line, or one that holds the list.
  const listed = format === "jsonl" && kind.recordsIn ? await documentRows(file, kind.recordsIn) : undefined;
  if (listed) {
    yield listedRecords(listed, reading);
    return;
  }
  const { pieces } = await openUtf8(file, options.onProgress);
  const locate: RowBatch["locate"] = (issue, { at }) => locateInJson(issue, at, file);
  for await (const batch of format === "json" ? jsonRows(pieces, file) : jsonlRows(pieces))
    yield { rows: batch.map((row) => jsonRecord(row, reading)), locate };
}

/** Of a document that is read whole nobody knows which record stands on which line. */
function listedRecords(listed: readonly JsonRow[], reading: Reading): RowBatch {
  return {
    rows: listed.map((row) => jsonRecord(row, reading)),
    locate: (issue, { at }) => {
      const { line: _, ...place } = locateInJson(issue, at, reading.file);
      return place;
    },
  };
}

function isFilled(row: TableRow | BrokenRow): boolean {
  return "fault" in row || row.faults !== undefined || row.cells.some((cell) => !isBlank(cell));
}

interface TableReader {
  readonly read: (row: TableRow | BrokenRow) => RecordRow;
  readonly locate: RowBatch["locate"];
}

/** Reads the rows under one header. */
function tableReader(header: HeaderMap, reading: Reading): TableReader {
  const recordOf = rowReader(header, reading.options.pack);
  return {
    locate: (issue, { at }) => locateInTable(issue, at, reading.file, header),
    read: (row) => {
      if ("fault" in row) return brokenRecord(row.at, { path: "", ...row.fault });
      const fault = misshape(row, header);
      return fault ? brokenRecord(row.at, fault) : settle(recordOf(row), row.at, reading);
    },
  };
}

function jsonRecord(row: JsonRow | BrokenRow, reading: Reading): RecordRow {
  if ("fault" in row) return brokenRecord(row.at, { path: "", ...row.fault });
  return settle({ record: isObject(row.record) ? row.record : {}, faults: NONE }, row.at, reading);
}

function brokenRecord(at: RowPlace, fault: FileIssue): RecordRow {
  return { record: undefined, faults: [fault], warnings: NONE, at };
}

const NONE: readonly FileIssue[] = [];

/** What follows once the cells are read: the place in words becomes codes, a company number may become the id. */
function settle(made: RowRecord, at: RowPlace, { kind, options }: Reading): RecordRow {
  const placeFaults = resolvePlaceText(made.record, options.pack);
  const row = placeFaults.length === 0 ? made : { ...made, faults: [...made.faults, ...placeFaults] };
  const { record, faults, warnings } =
    kind.name === "suppliers" ? settleCompanyNumber(row, options.pack) : { ...row, warnings: NONE };
  return { record, faults, warnings, at };
}
