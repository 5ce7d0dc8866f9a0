import { quote, type FileIssue } from "../reject.js";

/** What a cell holds, as a CSV or an XLSX file gives it. An empty cell is `null`. */
export type CellValue = string | number | boolean | Date | null;

/** Why a cell has no value of the wanted kind; the reader adds where it stands. */
export type CellFault = Omit<FileIssue, "path">;

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: CellFault };

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A fault that shows the value and says what would be right. */
export function refused(
  value: CellValue,
  why: string,
  expected: string,
  suggestions?: readonly string[],
): Parsed<never> {
  const fault: CellFault = { code: "wrong-type", value, message: `${quote(shown(value))} ${why}.`, expected };
  return { ok: false, fault: suggestions?.length ? { ...fault, suggestions } : fault };
}

function shown(value: CellValue): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
