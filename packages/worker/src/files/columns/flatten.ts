import { EMPTY_LIST } from "../values/list.js";
import { isObject } from "../values/object.js";
import type { Column } from "./column.js";

/** A cell of a table made from a record: text, a number, or nothing. */
export type FlatCell = string | number | undefined;

/** A record as the cells of a table's columns: lists are joined with `|` and an empty one says so, what a column does not hold stays out. */
export function flatten(record: object, columns: readonly Column[]): FlatCell[] {
  return columns.map(({ path }) =>
    path.startsWith(PAST_WORK) ? pastWorkCell(record, path.slice(PAST_WORK.length)) : flatCell(valueAt(record, path)),
  );
}

/** The fields of a record that no column holds, such as the buyers of a firm's references. */
export function unflattened(record: object, columns: readonly Column[]): string[] {
  const isHeld = (field: string) => columns.some(({ path }) => path === field || path.startsWith(`${field}.`));
  const fields = Object.keys(record).filter((field) => !isHeld(field));
  return [...fields, ...lostOfReferences(record)];
}

/** A table has no buyers of references, no coordinates of their places, and no titles with the sign that separates them. */
function lostOfReferences(record: object): string[] {
  const references = referencesOf(record) ?? [];
  const lost = {
    "references.buyerId": references.some((reference) => reference["buyerId"] !== undefined),
    "references.place": references.some(({ place }) => isObject(place) && flatPlace(place) === ""),
    "references.title": references.some(({ title }) => /[|\n]/.test(String(title))),
  };
  return Object.entries(lost).flatMap(([path, isLost]) => (isLost ? [path] : []));
}

const PAST_WORK = "references.";

function referencesOf(record: object): Record<string, unknown>[] | undefined {
  const { references } = record as { readonly references?: Record<string, unknown>[] };
  return references;
}

/** One part of all references, in their order; nothing where none has it. */
function pastWorkCell(record: object, part: string): FlatCell {
  const references = referencesOf(record);
  if (references === undefined) return undefined;
  if (references.length === 0) return part === "title" ? EMPTY_LIST : undefined;
  const items = references.map((reference) => flatPart(reference[part]));
  return items.every((item) => item === "") ? undefined : items.join("|");
}

function flatPart(value: unknown): string {
  if (typeof value === "string") return value.replaceAll(/[|\n]/g, " ");
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.join(",");
  return isObject(value) ? flatPlace(value) : "";
}

function flatPlace(place: Readonly<Record<string, unknown>>): string {
  const parts = [place["commune"], place["province"], place["region"]];
  return parts.find((part) => typeof part === "string") ?? "";
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
