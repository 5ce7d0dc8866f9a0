import KDBush from "kdbush";
import { haversineKm, type Point } from "../../reference/index.js";

/**
 * A binary tree over the places that have a point, numbered so that its nodes need no table: places stand in the order of a
 * k-d tree, a node is a range of them, and it splits in the middle.
 *
 * Cells are numbers: a place is the cell of its own number; the node whose first half ends with place `m` is cell
 * `located + m`; then come *nowhere*, the places without a point, and *everywhere*, all places.
 */
export interface PlaceTree {
  /** How many places have a point. */
  readonly located: number;
  readonly nowhere: number;
  readonly everywhere: number;
  /** By `cell - located`: the middle of the node's places, and how far the farthest of them is, in km. */
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly radiusKm: Float32Array;
}

/** A cell with its range of places, first and last included. */
export interface CellRange {
  readonly first: number;
  readonly last: number;
}

/** More than all rounding in a distance, in km. */
export const DISTANCE_MARGIN_KM = 1e-3;

/** The order in which places are numbered: those with a point as in a k-d tree, then the others as they come. */
export function orderInSpace(points: readonly (Point | undefined)[]): number[] {
  const located: number[] = [];
  const others: number[] = [];
  points.forEach((point, i) => (point === undefined ? others : located).push(i));
  if (located.length === 0) return others;
  const tree = new KDBush(located.length, 1);
  for (const i of located) tree.add(points[i]!.lon, points[i]!.lat);
  tree.finish();
  return [...Array.from(tree.ids, (i) => located[i]!), ...others];
}

/** The tree over places that are numbered as {@link orderInSpace} does. */
export function placeTree(lat: Float64Array, lon: Float64Array): PlaceTree {
  const located = lat.length;
  const inner = () => new Float32Array(Math.max(0, located - 1));
  const tree = placeTreeOver(located, inner(), inner(), inner());
  const points = Array.from(lat, (value, i) => ({ lat: value, lon: lon[i]! }));
  if (located > 1) encircle(tree, points, { first: 0, last: located - 1 });
  return tree;
}

export function placeTreeOver(
  located: number,
  lat: Float32Array,
  lon: Float32Array,
  radiusKm: Float32Array,
): PlaceTree {
  return { located, nowhere: 2 * located, everywhere: 2 * located + 1, lat, lon, radiusKm };
}

/** The number of the cell that holds exactly a range of located places, if it is one of the tree's. */
export function cellOf({ located }: Pick<PlaceTree, "located">, { first, last }: CellRange): number {
  return first === last ? first : located + middle(first, last);
}

/** Where a range splits: the last place of its first half. */
export function middle(first: number, last: number): number {
  return (first + last) >> 1;
}

/** Finds a circle around the places of a node and of all nodes below it. */
function encircle(tree: PlaceTree, points: readonly Point[], { first, last }: CellRange): void {
  if (first === last) return;
  const m = middle(first, last);
  const centre = centreOf(points, first, last);
  tree.lat[m] = centre.lat;
  tree.lon[m] = centre.lon;
  let radius = 0;
  const kept = { lat: tree.lat[m], lon: tree.lon[m] };
  for (let i = first; i <= last; i += 1) radius = Math.max(radius, haversineKm(kept, points[i]!));
  tree.radiusKm[m] = radius + DISTANCE_MARGIN_KM;
  encircle(tree, points, { first, last: m });
  encircle(tree, points, { first: m + 1, last });
}

/** Any point would do: the circle is measured from it. The middle of the box makes it small away from poles and date line. */
function centreOf(points: readonly Point[], first: number, last: number): Point {
  const low = { ...points[first]! };
  const high = { ...points[first]! };
  for (let i = first + 1; i <= last; i += 1) {
    const { lat, lon } = points[i]!;
    low.lat = Math.min(low.lat, lat);
    low.lon = Math.min(low.lon, lon);
    high.lat = Math.max(high.lat, lat);
    high.lon = Math.max(high.lon, lon);
  }
  return { lat: (low.lat + high.lat) / 2, lon: (low.lon + high.lon) / 2 };
}
