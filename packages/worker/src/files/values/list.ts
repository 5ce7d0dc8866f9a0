import { parsed, refused, type CellValue, type Parsed } from "./parsed.js";

/** The words of a cell, separated by `|`, `;` or a line break. */
export function splitWords(cell: CellValue): string[] {
  return split(cell, /[|;\n]/);
}

/** The codes of a cell; no code holds a comma, so that one separates too. */
export function splitCodes(cell: CellValue): string[] {
  return split(cell, /[|;,\n]/);
}

/** `area:count` pairs, such as `MA-06:12|MA-04:3`. */
export function parseCounts(cell: CellValue): Parsed<{ area: string; count: number }[]> {
  const pairs = splitWords(cell).map((pair) => /^(.*\S)\s*:\s*(\d{1,9})$/.exec(pair));
  if (pairs.some((pair) => pair === null))
    return refused(cell, "is not a list of area:count", "a list such as MA-06:12|MA-04:3");
  return parsed(pairs.map((pair) => ({ area: pair?.[1] ?? "", count: Number(pair?.[2]) })));
}

function split(cell: CellValue, separator: RegExp): string[] {
  return String(cell ?? "")
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
