import { folded } from "./folded.js";
import { parsed, refused, type CellValue, type Parsed } from "./parsed.js";

/** The words of a cell, separated by `|`, `;` or a line break. */
export function splitWords(cell: CellValue): string[] {
  return split(cell, /[|;\n]/);
}

/** The codes of a cell; no code holds a comma, so that one separates too. */
export function splitCodes(cell: CellValue): string[] {
  return split(cell, /[|;,\n]/);
}

/** The items of a cell, separated by `|` or a line break, with the empty ones between them. */
export function splitItems(cell: CellValue): string[] {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? "");
  return EMPTY_LISTS.has(folded(text)) ? [] : text.split(/[|\n]/).map((item) => item.trim());
}

/** `area:count` pairs, such as `MA-06:12|MA-04:3`. */
export function parseCounts(cell: CellValue): Parsed<{ area: string; count: number }[]> {
  const pairs = splitWords(cell).map((pair) => /^(.*\S)\s*:\s*(\d{1,9})$/.exec(pair));
  if (pairs.some((pair) => pair === null))
    return refused(cell, "is not a list of area:count", "a list such as MA-06:12|MA-04:3");
  return parsed(pairs.map((pair) => ({ area: pair?.[1] ?? "", count: Number(pair?.[2]) })));
}

/** Says in a table that a list is known to be empty; an empty cell says that nothing is known. */
export const EMPTY_LIST = "none";
const EMPTY_LISTS = new Set([EMPTY_LIST, "aucun", "aucune", "néant", "لا شيء"].map(folded));

function split(cell: CellValue, separator: RegExp): string[] {
  const text = String(cell ?? "");
  if (EMPTY_LISTS.has(folded(text))) return [];
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
