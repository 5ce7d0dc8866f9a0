import type { HeaderMap } from "./columns/header.js";
import type { FileIssue } from "./reject.js";
import type { TableRow } from "./sources/source.js";
import { isBlank } from "./values/cell.js";

/** A row with more or fewer cells than the header has lost or gained a separator: its values stand in wrong columns. */
export function misshape(row: TableRow, header: HeaderMap): FileIssue | undefined {
  if ("row" in row.at || row.cells.length === header.width) return undefined;
  const surplus = row.cells.slice(header.width).some((cell) => !isBlank(cell));
  if (row.cells.length >= header.width && !surplus) return undefined;
  const message = `The row has ${row.cells.length} cells and the header ${header.width}.`;
  const expected = "as many: put quotation marks around a cell that holds a separator or a line break";
  return { code: "malformed-row", path: "", message, expected };
}
