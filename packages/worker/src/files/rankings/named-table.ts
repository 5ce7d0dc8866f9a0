import { neutralText } from "./neutral-text.js";
import type { ExportCell } from "./table.js";

/** A table with a name and a row of headings. */
export interface NamedTable {
  readonly name: string;
  readonly rows: readonly ExportCell[][];
}

/** A table of which no cell is a formula. */
export function namedTable(name: string, rows: readonly ExportCell[][]): NamedTable {
  return { name, rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? neutralText(cell) : cell))) };
}
