import type { HeaderMap } from "./columns/header.js";
import type { FileIssue, Reject } from "./reject.js";
import { columnLetters } from "./sources/sheet-inspection.js";
import type { RowPlace } from "./sources/source.js";

/** Where a row stands, in words: `line 12` of a text file or `row 12` of a sheet. */
export function whereIs(at: RowPlace): string {
  return "line" in at ? `line ${at.line}` : `row ${at.row}`;
}

/** The number of the line or row. */
export function positionOf(at: RowPlace): number {
  return "line" in at ? at.line : at.row;
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
export function locateInJson(issue: FileIssue, at: { readonly line: number }, file: string): Reject {
  return { file, line: at.line, ...(issue.path === "" ? {} : { column: issue.path }), issue };
}

/** The column with the longest path that holds this one, e.g. that of `activities` for `activities[1]`. */
function columnOf(path: string, { columns }: HeaderMap): HeaderMap["columns"][number] | undefined {
  const holding = columns.filter(({ column }) => holds(column.path, path));
  return holding.sort((a, b) => b.column.path.length - a.column.path.length)[0];
}

function holds(outer: string, path: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}
