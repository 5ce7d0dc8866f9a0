import { placeAt, placeCount, type PlaceTable } from "./place-table.js";

const known = new WeakMap<PlaceTable, readonly (string | undefined)[]>();

/** The code of each place's region, by place number; undefined where none is known. Made once for a table. */
export function regionsByPlace(table: PlaceTable): readonly (string | undefined)[] {
  const regions =
    known.get(table) ?? Array.from({ length: placeCount(table) }, (_, place) => placeAt(table, place).region);
  known.set(table, regions);
  return regions;
}
