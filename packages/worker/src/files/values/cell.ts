import { remember } from "@wasl/matcher";
import type { CellKind, Column } from "../columns/column.js";
import { plainText } from "../rankings/neutral-text.js";
import { parseBoolean } from "./boolean.js";
import { parseChoice, synonymOf } from "./choice.js";
import { parseDate } from "./date.js";
import { parseIce } from "./ice.js";
import { parseCounts, splitCodes, splitItems, splitWords } from "./list.js";
import { parseAmount, parseCount, parseNumber, parseShare } from "./number.js";
import { parsed, refused, type CellValue, type Parsed } from "./parsed.js";

/** Reads the cells of one column that are not blank. */
export type CellReader = (cell: CellValue) => Parsed<unknown>;

/** True for a cell that holds nothing: its value is unknown, never zero. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === "" || cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Reads cells as the column wants them. Texts that come again, such as codes and days, are read once. */
export function cellReader(column: Column): CellReader {
  const read: CellReader = (cell) => READERS[column.kind](cell, column);
  if (!recurs(column)) return read;
  const readText = remember(read);
  return (cell) => (typeof cell === "string" ? readText(cell) : read(cell));
}

const RECURRING: ReadonlySet<CellKind> = new Set<CellKind>(["boolean", "codes", "counts", "date", "share", "words"]);

function recurs({ kind, choices, synonyms }: Column): boolean {
  return RECURRING.has(kind) || choices !== undefined || synonyms !== undefined;
}

const READERS: Readonly<Record<CellKind, (cell: CellValue, column: Column) => Parsed<unknown>>> = {
  number: parseNumber,
  amount: parseAmount,
  count: parseCount,
  share: parseShare,
  boolean: parseBoolean,
  date: parseDate,
  ice: parseIce,
  counts: parseCounts,
  items: (cell) => parsed(splitItems(cell)),
  words: (cell) => parsed(splitWords(cell)),
  codes: parseCodes,
  text: parseText,
  place: parseText,
};

/** What Excel writes into a CSV file in place of a long number: its last digits are gone. */
const SHORTENED_ID = /^\d[.,]\d+E\+\d+$/i;

function parseText(cell: CellValue, column: Column): Parsed<string> {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
  if (column.choices) return parseChoice(text, column.choices);
  if (/id$/i.test(column.path)) return parseId(cell, text);
  return parsed(column.synonyms ? synonymOf(text, column.synonyms) : text);
}

function parseId(cell: CellValue, text: string): Parsed<string> {
  if (!SHORTENED_ID.test(text)) return parsed(plainText(text));
  return refused(cell, "was shortened by the spreadsheet", "all its digits: format the column as text");
}

function parseCodes(cell: CellValue, column: Column): Parsed<string[]> {
  const words = splitCodes(cell).map((word) => (column.synonyms ? synonymOf(word, column.synonyms) : word));
  if (!column.choices) return parsed(words);
  const values: string[] = [];
  for (const word of words) {
    const choice = parseChoice(word, column.choices);
    if (!choice.ok) return choice;
    values.push(choice.value);
  }
  return parsed(values);
}
