import type { Language } from "@wasl/matcher";
import writeExcelFile, { type Row } from "write-excel-file/node";
import type { NeedView } from "./need-view.js";
import { introductionRows, needRows, type ExportCell } from "./table.js";
import type { Wording } from "./wording.js";

/** Widest column, in characters: reasons are long. */
const WIDEST = 80;
/** Longest text a cell of a spreadsheet holds. */
const CELL_CHARACTERS = 32_767;

/** The rankings as a workbook: one sheet of introductions, one of needs, written from right to left in Arabic. */
export async function workbookBytes(
  views: readonly NeedView[],
  wording: Wording,
  language: Language,
): Promise<Uint8Array> {
  const introductions = { name: wording.introductions, rows: introductionRows(views, wording) };
  return workbookOf([introductions, { name: wording.needs, rows: needRows(views, wording) }], language);
}

/** Tables as the sheets of a workbook, each with a row of headings. A sheet's name has 31 characters at most. */
export async function workbookOf(
  tables: readonly { readonly name: string; readonly rows: readonly ExportCell[][] }[],
  language: Language,
): Promise<Uint8Array> {
  return writeExcelFile(tables.map(({ name, rows }) => sheet(name, rows, language))).toBuffer();
}

function sheet(name: string, rows: readonly ExportCell[][], language: Language) {
  return {
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => styledCell(cell, index === 0))),
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
    stickyRowsCount: 1,
    rightToLeft: language === "ar",
  };
}

function styledCell(cell: ExportCell, isHeader: boolean): Row[number] {
  if (cell === undefined) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  const value = cell.slice(0, CELL_CHARACTERS);
  return isHeader ? { value, type: String, fontWeight: "bold" } : { value, type: String };
}

function widthOf(rows: readonly ExportCell[][], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[column] ?? "").length), 0);
  return Math.min(WIDEST, Math.max(8, longest + 2));
}
