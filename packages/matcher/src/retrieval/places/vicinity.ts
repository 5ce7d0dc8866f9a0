import { haversineKm, type Point } from "../../reference/index.js";
import type { PlaceTree } from "./place-tree.js";
import type { PlaceTable } from "./place-table.js";

/** Beyond so many cells, distances are computed anew each time: making room for all would cost more than it saves. */
const MOST_REMEMBERED = 1 << 15;

/** How far the places of an index are from one point, in km, and how near that counts. Computed when first asked for. */
export class Vicinity {
  private readonly kilometres: Float64Array;
  private readonly utilities: Float64Array;

  /** `halvingKm` is the distance at which the utility halves. */
  constructor(
    private readonly point: Point,
    private readonly halvingKm: number,
    private readonly table: PlaceTable,
    private readonly tree: PlaceTree,
  ) {
    const cells = tree.everywhere + 1;
    const remembered = cells <= MOST_REMEMBERED ? cells : 0;
    this.kilometres = new Float64Array(remembered).fill(NaN);
    this.utilities = new Float64Array(remembered).fill(NaN);
  }

  /** To a place that has a point, or to the middle of the cell's circle. Not for *nowhere* and *everywhere*. */
  distanceKm(cell: number): number {
    const known = this.kilometres[cell];
    if (known !== undefined && known === known) return known;
    const distance = haversineKm(this.point, this.middleOf(cell));
    this.kilometres[cell] = distance;
    return distance;
  }

  /** No place of a cell is nearer. */
  nearestKm(cell: number): number {
    const { located, nowhere, radiusKm } = this.tree;
    if (cell < located) return this.distanceKm(cell);
    return cell >= nowhere ? 0 : Math.max(0, this.distanceKm(cell) - radiusKm[cell - located]!);
  }

  /** No place of a cell is farther. */
  farthestKm(cell: number): number {
    const { located, nowhere, radiusKm } = this.tree;
    if (cell < located) return this.distanceKm(cell);
    return cell >= nowhere ? Infinity : this.distanceKm(cell) + radiusKm[cell - located]!;
  }

  /** `2^(−d / halvingKm)` for the distance to the nearest place of a cell. */
  utility(cell: number): number {
    const known = this.utilities[cell];
    if (known !== undefined && known === known) return known;
    const utility = 2 ** (-this.nearestKm(cell) / this.halvingKm);
    this.utilities[cell] = utility;
    return utility;
  }

  private middleOf(cell: number): Point {
    const { located, lat, lon } = this.tree;
    if (cell < located) return { lat: this.table.lat[cell]!, lon: this.table.lon[cell]! };
    return { lat: lat[cell - located]!, lon: lon[cell - located]! };
  }
}
