import type { HeaderMap } from "./columns/header.js";
import { settleCompanyNumber } from "./company-number.js";
import { HELP_SHEETS } from "./example-workbook.js";
import type { FaultLog } from "./fault-log.js";
import { locateInJson, locateInTable } from "./location.js";
import { misshape } from "./misshape.js";
import type { ReadOptions } from "./read-options.js";
import type { RecordKind } from "./record-kind.js";
import { quote, type FileIssue, type Reject } from "./reject.js";
import { recordOf, resolvePlaceText } from "./row-record.js";
import { csvRows } from "./sources/csv.js";
import { jsonlRows, jsonRows } from "./sources/json.js";
import { formatOf, sizeOf } from "./sources/open.js";
import type { BrokenRow, JsonRow, RowPlace, TableRow } from "./sources/source.js";
import { openText, openUtf8 } from "./sources/text.js";
import { readWorkbook } from "./sources/xlsx.js";
import { readHeader } from "./table-header.js";
import { isBlank } from "./values/cell.js";
import { isObject } from "./values/object.js";

/** A row on its way to becoming a record: what it says, what is wrong so far, and how to point into it. */
export interface RecordRow {
  /** Undefined when the row could not be taken apart. */
  readonly record: Record<string, unknown> | undefined;
  readonly faults: readonly FileIssue[];
  readonly warnings: readonly FileIssue[];
  readonly at: RowPlace;
  /** The fault with its place in the file. */
  locate(issue: FileIssue): Reject;
}

type Content = Pick<RecordRow, "record" | "faults" | "warnings">;

/** What reading the rows of one file needs to know. */
interface Reading {
  readonly file: string;
  readonly kind: RecordKind<unknown>;
  readonly options: ReadOptions;
  readonly log: FaultLog;
}

/** The rows of a file of any format, several at a time. Throws what makes the file as a whole unusable. */
export async function* recordRows(reading: Reading): AsyncGenerator<RecordRow[]> {
  const { file, options } = reading;
  await sizeOf(file);
  const format = await formatOf(file);
  if (format === "csv") yield* tableRecords(csvSource(reading), reading);
  else if (format === "xlsx") yield* tableRecords(xlsxSource(reading), reading);
  else {
    const { pieces } = await openUtf8(file, options.onProgress);
    yield* jsonRecords(format === "json" ? jsonRows(pieces, file) : jsonlRows(pieces), reading);
  }
}

async function* csvSource({ file, kind, options, log }: Reading) {
  const { encoding, pieces } = await openText(file, options.onProgress);
  if (encoding === "windows-1252") {
    const message = "The file is not UTF-8 and was read as Windows-1252: check the accents.";
    log.warn({ file, issue: { code: "wrong-encoding", path: "", message } });
  }
  yield* csvRows(pieces, kind.columns);
}

async function* xlsxSource({ file, log }: Reading) {
  const { rows, otherSheets } = await readWorkbook(file);
  const unread = otherSheets.filter((name) => !Object.values(HELP_SHEETS).includes(name));
  if (unread.length > 0) {
    const message = `Only the first sheet was read, not ${unread.map(quote).join(", ")}.`;
    log.warn({ file, issue: { code: "wrong-format", path: "", message } });
  }
  yield rows;
}

async function* tableRecords(
  batches: AsyncIterable<readonly (TableRow | BrokenRow)[]>,
  reading: Reading,
): AsyncGenerator<RecordRow[]> {
  let header: HeaderMap | undefined;
  for await (const batch of batches) {
    const rows = header ? batch : batch.slice(1);
    if (!header && batch[0]) header = readHeader(batch[0], reading.file, reading.kind.columns, reading.log);
    const known = header;
    if (known) yield rows.filter(isFilled).map((row) => tableRecord(row, known, reading));
  }
}

async function* jsonRecords(
  batches: AsyncIterable<readonly (JsonRow | BrokenRow)[]>,
  reading: Reading,
): AsyncGenerator<RecordRow[]> {
  for await (const batch of batches) yield batch.map((row) => jsonRecord(row, reading));
}

function isFilled(row: TableRow | BrokenRow): boolean {
  return "fault" in row || row.faults !== undefined || row.cells.some((cell) => !isBlank(cell));
}

function tableRecord(row: TableRow | BrokenRow, header: HeaderMap, reading: Reading): RecordRow {
  return {
    ...tableContent(row, header, reading),
    at: row.at,
    locate: (issue) => locateInTable(issue, row.at, reading.file, header),
  };
}

function tableContent(row: TableRow | BrokenRow, header: HeaderMap, reading: Reading): Content {
  const fault = "fault" in row ? { path: "", ...row.fault } : misshape(row, header);
  if (fault || "fault" in row) return { record: undefined, faults: fault ? [fault] : [], warnings: [] };
  return settle(recordOf(row, header, reading.options.pack), reading);
}

function jsonRecord(row: JsonRow | BrokenRow, reading: Reading): RecordRow {
  return {
    ...jsonContent(row, reading),
    at: row.at,
    locate: (issue) => locateInJson(issue, row.at, reading.file),
  };
}

function jsonContent(row: JsonRow | BrokenRow, reading: Reading): Content {
  if ("fault" in row) return { record: undefined, faults: [{ path: "", ...row.fault }], warnings: [] };
  return settle({ record: isObject(row.record) ? row.record : {}, faults: [] }, reading);
}

/** What follows once the cells are read: the place in words becomes codes, a company number may become the id. */
function settle(
  made: { record: Record<string, unknown>; faults: readonly FileIssue[] },
  { kind, options }: Reading,
): Content {
  const placeFaults = resolvePlaceText(made.record, options.pack);
  const row = { record: made.record, faults: [...made.faults, ...placeFaults] };
  return kind.name === "suppliers" ? settleCompanyNumber(row, options.pack) : { ...row, warnings: [] };
}
