import { EMPTY_LIST } from "../values/list.js";
import { isObject } from "../values/object.js";
import type { Column } from "./column.js";

/** A cell of a table made from a record: text, a number, or nothing. */
export type FlatCell = string | number | undefined;

/** A record as the cells of a table's columns: lists are joined with `|` and an empty one says so, what a column does not hold stays out. */
export function flatten(record: object, columns: readonly Column[]): FlatCell[] {
  return columns.map((column) => flatCell(valueAt(record, column.path)));
}

/** The fields of a record that no column holds, such as the work references of a firm. */
export function unflattened(record: object, columns: readonly Column[]): string[] {
  return Object.keys(record).filter(
    (field) => !columns.some(({ path }) => path === field || path.startsWith(`${field}.`)),
  );
}

function valueAt(record: object, path: string): unknown {
  const value = path.split(".").reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), record);
  return path === "place" ? undefined : value;
}

function flatCell(value: unknown): FlatCell {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.length === 0 ? EMPTY_LIST : value.map(flatItem).join("|");
  return JSON.stringify(value);
}

function flatItem(item: unknown): string {
  return isObject(item) ? `${String(item["area"])}:${String(item["count"])}` : String(item);
}
