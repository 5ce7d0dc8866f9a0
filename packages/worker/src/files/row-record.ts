import type { CountryPack, Place } from "@wasl/matcher";
import { placeIssues } from "@wasl/matcher";
import type { Column } from "./columns/column.js";
import type { HeaderMap } from "./columns/header.js";
import { quote, type FileIssue } from "./reject.js";
import type { TableRow } from "./sources/source.js";
import { isBlank, parseCell } from "./values/cell.js";
import { isObject } from "./values/object.js";
import { refused, type CellValue, type Parsed } from "./values/parsed.js";

/** A record of unknown validity, and what was wrong with the cells it was made from. */
export interface RowRecord {
  readonly record: Record<string, unknown>;
  readonly faults: readonly FileIssue[];
}

/**
 * Makes a record from a row of a table: each cell is read as its column wants it and put at the column's path. A blank cell
 * gives nothing, so that its value stays unknown.
 */
export function recordOf(row: TableRow, header: HeaderMap, pack: CountryPack): RowRecord {
  const record: Record<string, unknown> = {};
  const faults: FileIssue[] = [];
  for (const { index, column } of header.columns) {
    const cell = row.cells[index] ?? null;
    const fault = row.faults?.get(index);
    if (fault) faults.push({ path: column.path, ...fault });
    else if (!isBlank(cell)) {
      const value = readCell(cell, column, pack);
      if (value.ok) put(record, column.path, value.value);
      else faults.push({ path: column.path, ...value.fault });
    }
  }
  const settled = inferServiceArea(record);
  return { record: settled, faults: [...faults, ...contradictions(settled)] };
}

/**
 * Replaces a place written in words by its codes. Where the row also names a province or a region, that tells two places of
 * one name apart.
 */
export function resolvePlaceText(record: Record<string, unknown>, pack: CountryPack): FileIssue[] {
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

/** Where a place in words waits among the parts of a place. No column can be named like this. */
const TEXT = "\u0000text";

function readCell(cell: CellValue, column: Column, pack: CountryPack): Parsed<unknown> {
  const lostZero = column.path === "activities" && typeof cell === "number" ? String(cell) : undefined;
  if (lostZero && pack.taxonomy.get(lostZero) && pack.taxonomy.get(`0${lostZero}`)) {
    // A spreadsheet that takes codes for numbers turns 011 into 11, which is another activity.
    return refused(cell, "is a number and may have lost a leading zero", "the code as text", [
      lostZero,
      `0${lostZero}`,
    ]);
  }
  return parseCell(cell, column);
}

const PARTS_OF_A_SERVICE_AREA = { regions: "regions", radius: "km" } as const;

/** What a service area of one kind says about another kind, e.g. regions beside a radius. */
function contradictions({ serviceArea: area }: Record<string, unknown>): FileIssue[] {
  if (!isObject(area)) return [];
  const strange = Object.entries(PARTS_OF_A_SERVICE_AREA).filter(
    ([kind, part]) => kind !== area["kind"] && area[part] !== undefined,
  );
  return strange.map(([kind, part]) => ({
    code: "unknown-field",
    path: `serviceArea.${part}`,
    value: area[part],
    message: `${quote(area[part])} goes with the service area "${kind}", and this one is ${quote(area["kind"])}.`,
    expected: `the service area "${kind}", or nothing here`,
  }));
}

/** Puts a value at a path of one or two parts. Paths come from the column table, never from a file. */
function put(record: Record<string, unknown>, path: string, value: unknown): void {
  const [parent = "", child] = path === "place" ? ["place", TEXT] : path.split(".");
  const inner = record[parent];
  if (child === undefined) record[parent] = value;
  else if (isObject(inner)) inner[child] = value;
  else record[parent] = { [child]: value };
}

/** A list of regions or a radius says by itself which kind of service area it is. */
function inferServiceArea(record: Record<string, unknown>): Record<string, unknown> {
  const area = record["serviceArea"];
  if (!isObject(area) || area["kind"] !== undefined) return record;
  return { ...record, serviceArea: { kind: area["regions"] === undefined ? "radius" : "regions", ...area } };
}
