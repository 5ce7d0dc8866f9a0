import { parsed, refused, type CellValue, type Parsed } from "./parsed.js";

const LENGTH = 15;

/**
 * A company number as 15 digits. Blanks are dropped and leading zeros restored: spreadsheets take the number for an amount,
 * and an ICE always has 15 digits. Whether its key is right is checked elsewhere, and only warned about.
 */
export function parseIce(cell: CellValue): Parsed<string> {
  const digits = String(cell ?? "").replace(/[\s\u00a0\u202f]/g, "");
  if (/^\d{1,15}$/.test(digits)) return parsed(digits.padStart(LENGTH, "0"));
  return refused(cell, "is not an ICE", "15 digits; format the column as text so that the spreadsheet keeps them all");
}
