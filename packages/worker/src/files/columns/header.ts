import { distance } from "fastest-levenshtein";
import { quote, rejectAt, type FilePlace } from "../reject.js";
import { folded } from "../values/folded.js";
import type { Column } from "./column.js";

/** A header that names no column of the table. Its cells are not read. */
export interface UnknownHeader {
  readonly index: number;
  readonly header: string;
}

/** The columns of a file, by position, and the headers nobody knows. */
export interface HeaderMap {
  readonly columns: readonly { readonly index: number; readonly header: string; readonly column: Column }[];
  readonly unknown: readonly UnknownHeader[];
  /** How many columns have a header, counting the nameless ones between them. */
  readonly width: number;
}

/**
 * Matches a file's headers with the columns of a table. Throws when a header comes twice, when a required one is missing, or
 * when an unknown one is so close to a known one that it must be a slip; any other unknown header is only reported.
 */
export function mapHeader(headers: readonly string[], table: readonly Column[], place: FilePlace): HeaderMap {
  const known = spellings(table);
  const named = headers.map((header, index) => ({ index, header: header.trim(), column: known.get(key(header)) }));
  const columns = named.flatMap(({ column, ...at }) => (column ? [{ ...at, column }] : []));
  const unknown = named.filter(({ column, header }) => !column && header !== "");
  refuseTwice(columns, place);
  refuseSlips(unknown, known, columns, place);
  refuseMissing(columns, unknown, table, place);
  return { columns, unknown, width: headers.findLastIndex((header) => header.trim() !== "") + 1 };
}

/** How many of these headers name a column: what tells a separator that splits well from one that does not. */
export function countKnown(headers: readonly string[], table: readonly Column[]): number {
  const known = spellings(table);
  return headers.filter((header) => known.has(key(header))).length;
}

/** A header without its unit in brackets, case, accents and punctuation. */
function key(header: string): string {
  return folded(header.replace(/[([][^)\]]{0,40}[)\]]/g, "").slice(0, 200));
}

const spellingsOf = new WeakMap<readonly Column[], Map<string, Column>>();

function spellings(table: readonly Column[]): Map<string, Column> {
  const cached = spellingsOf.get(table);
  if (cached) return cached;
  const map = new Map(table.flatMap((column) => writings(column).map((writing) => [key(writing), column] as const)));
  spellingsOf.set(table, map);
  return map;
}

function writings(column: Column): string[] {
  return [column.path, column.header.fr, column.header.en, ...(column.aliases ?? [])];
}

function refuseTwice(columns: HeaderMap["columns"], place: FilePlace): void {
  for (const { column, header, index } of columns) {
    const first = columns.find((other) => other.column === column && other.index < index);
    if (!first) continue;
    const message = `The columns ${quote(first.header)} and ${quote(header)} (${index + 1}th) both give ${column.path}.`;
    throw rejectAt(place, { code: "duplicate-column", message, expected: "each column once" });
  }
}

/** A forgotten letter must not cost a column its values in silence. */
function refuseSlips(
  unknown: readonly UnknownHeader[],
  known: Map<string, Column>,
  columns: HeaderMap["columns"],
  place: FilePlace,
): void {
  const free = [...known].filter(([, column]) => !columns.some((used) => used.column === column));
  for (const { header } of unknown) {
    const wanted = key(header);
    const near = free.find(
      ([spelling]) => spelling.length > 4 && distance(spelling, wanted) <= (spelling.length > 8 ? 2 : 1),
    );
    if (!near) continue;
    const message = `The column ${quote(header)} is not known.`;
    const suggestions = [...new Set(Object.values(near[1].header))];
    throw rejectAt(place, { code: "unknown-column", value: header, message, suggestions });
  }
}

function refuseMissing(
  columns: HeaderMap["columns"],
  unknown: readonly UnknownHeader[],
  table: readonly Column[],
  place: FilePlace,
): void {
  const groups = new Set(table.flatMap(({ requiredAs }) => (requiredAs ? [requiredAs] : [])));
  const missing = [...groups].filter((group) => !columns.some(({ column }) => column.requiredAs === group));
  if (missing.length === 0) return;
  const wanted = missing.map((group) => `${group} (${headersOf(group, table).join(", ")})`);
  const found = [...columns.map(({ header }) => header), ...unknown.map(({ header }) => header)];
  const message =
    `No column gives ${wanted.join("; ")}. ` +
    (found.length ? `The file's columns are ${found.slice(0, 40).map(quote).join(", ")}.` : "The file has no header.");
  throw rejectAt(place, { code: "missing-column", message, expected: `a first row with ${usualHeaders(table)}` });
}

/** A short header is named whole; for a long one there are templates. */
function usualHeaders(table: readonly Column[]): string {
  const headers = table.map(({ header }) => header.en.toLowerCase());
  return headers.length > 5 ? "the headers of `wasl template`" : `the headers ${headers.join(", ")}`;
}

function headersOf(group: string, table: readonly Column[]): string[] {
  return table
    .filter(({ requiredAs }) => requiredAs === group)
    .flatMap(({ header }) => [...new Set([header.fr, header.en])]);
}
