import { readFileSync } from "node:fs";
import { morocco } from "../../../src/packs/morocco/index.js";
import type { LocatedPlace, Point } from "../../../src/reference/index.js";

const { gazetteer } = morocco;

type Cell = string | number | null;

/** The rows of a table as it is shipped. */
export const rowsOf = (table: string): Cell[][] =>
  (JSON.parse(readFileSync(new URL(`../../../data/${table}.json`, import.meta.url), "utf8")) as { rows: Cell[][] })
    .rows;

export const communes = rowsOf("ma_communes").map(([code, type, province, city, fr, ar]) => ({
  code: String(code),
  type,
  province: String(province),
  city,
  names: [fr, ar].map(String),
}));

/** The place that a text means, which is to be one alone. */
export function located(text: string): LocatedPlace {
  const resolution = gazetteer.search(text);
  if (resolution.status !== "found") throw new Error(`${text} is ${resolution.status}`);
  return resolution.place;
}

export function pointOf(province: string): Point {
  const resolution = gazetteer.locate({ province });
  if (resolution.status !== "found" || !resolution.place.point) throw new Error(`${province} has no point`);
  return resolution.place.point;
}
