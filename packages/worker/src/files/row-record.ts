import type { CountryPack, Place } from "@wasl/matcher";
import { placeIssues } from "@wasl/matcher";
import type { Column } from "./columns/column.js";
import type { HeaderMap } from "./columns/header.js";
import { settlePastWork } from "./past-work.js";
import { quote, type FileIssue } from "./reject.js";
import type { TableRow } from "./sources/source.js";
import { cellReader, isBlank, type CellReader } from "./values/cell.js";
import { isObject } from "./values/object.js";
import { refused } from "./values/parsed.js";

/** A record of unknown validity, and what was wrong with the cells it was made from. */
export interface RowRecord {
  readonly record: Record<string, unknown>;
  readonly faults: readonly FileIssue[];
}

/** A record in the making. */
interface Draft extends RowRecord {
  readonly faults: FileIssue[];
}

/** One column of a file, ready to be read row by row. */
interface Field {
  readonly index: number;
  readonly path: string;
  readonly read: CellReader;
  readonly put: (record: Record<string, unknown>, value: unknown) => void;
}

/**
 * Makes records from the rows of a table: each cell is read as its column wants it and put at the column's path. A blank cell
 * gives nothing, so that its value stays unknown.
 */
export function rowReader({ columns }: HeaderMap, pack: CountryPack): (row: TableRow) => RowRecord {
  const fields = columns.map(({ index, column }) => fieldOf(index, column, pack));
  return (row) => {
    const draft: Draft = { record: {}, faults: [] };
    for (const field of fields) fill(draft, field, row);
    settleServiceArea(draft);
    settlePastWork(draft.record, draft.faults, pack);
    return draft;
  };
}

function fieldOf(index: number, column: Column, pack: CountryPack): Field {
  const { path } = column;
  const read = cellReader(column);
  return { index, path, read: path === "activities" ? refusingLostZeros(read, pack) : read, put: putterFor(path) };
}

function fill(draft: Draft, { index, path, read, put }: Field, row: TableRow): void {
  const cell = row.cells[index] ?? null;
  const fault = row.faults?.get(index);
  if (fault) draft.faults.push({ path, ...fault });
  else if (!isBlank(cell)) {
    const value = read(cell);
    if (value.ok) put(draft.record, value.value);
    else draft.faults.push({ path, ...value.fault });
  }
}

/** A spreadsheet that takes codes for numbers turns 011 into 11, which is another activity. */
function refusingLostZeros(read: CellReader, { taxonomy }: CountryPack): CellReader {
  return (cell) => {
    const codes = typeof cell === "number" ? [String(cell), `0${cell}`] : [];
    const bothExist = codes.length > 0 && codes.every((code) => taxonomy.get(code));
    if (!bothExist) return read(cell);
    return refused(cell, "is a number and may have lost a leading zero", "the code as text", codes);
  };
}

/** Where a place in words waits among the parts of a place. No column can be named like this. */
const TEXT = "\u0000text";

/** Puts values at a path of one or two parts. Paths come from the column table, never from a file. */
function putterFor(path: string): Field["put"] {
  const [parent = "", child] = path === "place" ? ["place", TEXT] : path.split(".");
  if (child === undefined) return (record, value) => void (record[parent] = value);
  return (record, value) => {
    const inner = record[parent];
    if (isObject(inner)) inner[child] = value;
    else record[parent] = { [child]: value };
  };
}

const PARTS_OF_A_SERVICE_AREA = Object.entries({ regions: "regions", radius: "km" });

/** A list of regions or a radius says by itself which kind of service area it is; a part of another kind is a fault. */
function settleServiceArea({ record, faults }: Draft): void {
  const given = record["serviceArea"];
  if (!isObject(given)) return;
  const area =
    given["kind"] === undefined ? { kind: given["regions"] === undefined ? "radius" : "regions", ...given } : given;
  record["serviceArea"] = area;
  for (const [kind, part] of PARTS_OF_A_SERVICE_AREA)
    if (kind !== area["kind"] && area[part] !== undefined) faults.push(contradiction(kind, part, area));
}

/** What a service area of one kind says about another kind, e.g. regions beside a radius. */
function contradiction(kind: string, part: string, area: Record<string, unknown>): FileIssue {
  const message = `${quote(area[part])} goes with the service area "${kind}", and this one is ${quote(area["kind"])}.`;
  const expected = `the service area "${kind}", or nothing here`;
  return { code: "unknown-field", path: `serviceArea.${part}`, value: area[part], message, expected };
}

/**
 * Replaces a place written in words by its codes. Where the row also names a province or a region, that tells two places of
 * one name apart.
 */
export function resolvePlaceText(record: Record<string, unknown>, pack: CountryPack): readonly FileIssue[] {
  const { place } = record;
  const text = typeof place === "string" ? place : isObject(place) ? place[TEXT] : undefined;
  if (typeof text !== "string") return [];
  const given = isObject(place) ? Object.fromEntries(Object.entries(place).filter(([part]) => part !== TEXT)) : {};
  const context = [given["province"], given["region"]].find((name) => typeof name === "string");
  let found = pack.gazetteer.search(text);
  if (found.status === "ambiguous" && context !== undefined) found = pack.gazetteer.search(`${text}, ${context}`);
  if (found.status !== "found") return placeIssues(found, "place");
  const { country, region, province, commune } = found.place;
  const codes: Place = {
    country,
    ...(region && { region }),
    ...(province && { province }),
    ...(commune && { commune }),
  };
  record["place"] = { ...codes, ...given };
  return [];
}
