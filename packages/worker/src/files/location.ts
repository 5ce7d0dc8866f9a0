import type { HeaderMap } from "./columns/header.js";
import type { FileIssue, FilePlace, Reject } from "./reject.js";
import { columnLetters } from "./sources/sheet-inspection.js";
import type { RowPlace } from "./sources/source.js";

/** Where a row stands, in words: `line 12` of a text file, `record 12` of a JSON array or `row 12` of a sheet. */
export function whereIs(at: RowPlace): string {
  if ("row" in at) return `row ${at.row}`;
  return at.record === undefined ? `line ${at.line}` : `record ${at.record}`;
}

/** The number of the line, record or row. */
export function positionOf(at: RowPlace): number {
  return "row" in at ? at.row : (at.record ?? at.line);
}

/** A whole row as a place in its file. */
export function placeOfRow(file: string, at: RowPlace): FilePlace {
  return "row" in at ? { file, cell: whereIs(at) } : { file, ...at };
}

/** Points at the column that gave the value at fault, under the header the file gives it. */
export function locateInTable(issue: FileIssue, at: RowPlace, file: string, header: HeaderMap): Reject {
  const source = columnOf(issue.path, header);
  const name = source?.header ?? issue.path;
  const column = name === "" ? {} : { column: name };
  if ("line" in at) return { file, line: at.line, ...column, issue };
  return { file, cell: source ? `${columnLetters(source.index)}${at.row}` : whereIs(at), ...column, issue };
}

/** Points at the path in a JSON record. */
export function locateInJson(issue: FileIssue, at: RowPlace, file: string): Reject {
  return { ...placeOfRow(file, at), ...(issue.path === "" ? {} : { column: issue.path }), issue };
}

/**
 * The column with the longest path that holds this one, e.g. that of `activities` for `activities[1]`; else the first column
 * within it, e.g. that of `buyer.id` for a `buyer` who is missing.
 */
function columnOf(path: string, { columns }: HeaderMap): HeaderMap["columns"][number] | undefined {
  const holding = columns.filter(({ column }) => holds(column.path, path));
  const closest = holding.sort((a, b) => b.column.path.length - a.column.path.length)[0];
  return closest ?? columns.find(({ column }) => path !== "" && holds(path, column.path));
}

function holds(outer: string, path: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
