import { readSheet } from "read-excel-file/universal";
import type { CellFault, CellValue } from "../values/parsed.js";
import { columnLetters, inspectSheet, type CellFaults } from "./sheet-inspection.js";
import type { TableRow } from "./source.js";
import { notAWorkbook, openWorkbook } from "./workbook.js";

/** The rows of a workbook's first sheet that are not empty, and the names of the sheets that were not read. */
export interface SheetRows {
  readonly rows: readonly TableRow[];
  readonly otherSheets: readonly string[];
}

/** Reads the first sheet of an XLSX file. Throws when it cannot be read within the limits. */
export async function readWorkbook(path: string): Promise<SheetRows> {
  const workbook = await openWorkbook(path);
  const faults = inspectSheet(workbook.firstSheet, path);
  const data = await readSheet(workbook.checked).catch((error: unknown) => {
    throw notAWorkbook(path, error instanceof Error ? `${error.message}.` : "");
  });
  const rows = data.map((cells, index) => tableRow(cells as CellValue[], index + 1, faults));
  return {
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)),
    otherSheets: workbook.sheets.slice(1),
  };
}

function tableRow(cells: CellValue[], row: number, faults: CellFaults): TableRow {
  const own = new Map<number, CellFault>();
  if (faults.size > 0) {
    cells.forEach((_, index) => {
      const fault = faults.get(`${columnLetters(index)}${row}`);
      if (fault) own.set(index, fault);
    });
  }
  return own.size > 0 ? { at: { row }, cells, faults: own } : { at: { row }, cells };
}
