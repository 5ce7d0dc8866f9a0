import type { LocatedPlace } from "../../reference/index.js";
import { CELL, FLAG_BITS, NODE_WORDS } from "../forest/forest.js";
import type { Vicinity } from "../places/vicinity.js";
import { NATIONAL, OFFERS, RADIUS, RADIUS_SHIFT, STAFF } from "../supplier-index/node-summary.js";
import type { PreparedSegment } from "./prepared-segment.js";
import { BY_COUNTRY, BY_RADIUS, COVERED, type ServedPlace } from "./served-places.js";

/** How the firms of a segment, and all firms below a node, do on the criterion region for one need. */
export class RegionBounds {
  private readonly served: ServedPlace;
  private readonly located: number;
  private readonly nowhere: number;
  private readonly vicinity: Vicinity | undefined;
  // At hand, since every firm and node that is looked at asks for them.
  private readonly unknownUtility: number;
  private readonly coveredUtility: number;
  private readonly nodes: Uint32Array;

  /**
   * Without a point of the need's, the criterion does not apply; what stands for it is the utility of the unknown. With `supposedCovered` a
   * utility is that of a firm whose service area covers the place, whatever it covers.
   */
  constructor(
    place: LocatedPlace,
    private readonly prepared: PreparedSegment,
    private readonly supposedCovered = false,
  ) {
    this.served = prepared.served.at(place);
    this.vicinity = place.point && prepared.vicinityOf(place.point);
    this.unknownUtility = prepared.unknownUtility;
    this.coveredUtility = prepared.coveredUtility;
    this.nodes = prepared.segment.forest.words;
    this.located = prepared.segment.placeTree.located;
    this.nowhere = prepared.segment.placeTree.nowhere;
  }

  /** The utility of a firm at a place with a reach, by their numbers in the segment. */
  utility(place: number, reach: number): number {
    const { coveredUtility, unknownUtility } = this;
    if (this.vicinity === undefined) return unknownUtility;
    const near = place < this.located ? this.vicinity.utility(place) : unknownUtility;
    return near < coveredUtility && (this.supposedCovered || this.covers(place, reach)) ? coveredUtility : near;
  }

  /** No firm below the node has a higher utility. */
  highest(node: number): number {
    const { coveredUtility, unknownUtility } = this;
    if (this.vicinity === undefined) return unknownUtility;
    const cell = this.cellOf(node);
    const near = cell === this.nowhere ? unknownUtility : this.vicinity.utility(cell);
    return near < coveredUtility && (this.supposedCovered || this.mayCover(node)) ? coveredUtility : near;
  }

  /** No firm below the node has a lower utility. */
  lowest(node: number): number {
    const cell = this.cellOf(node);
    if (this.vicinity === undefined || cell === this.nowhere) return this.unknownUtility;
    if (cell < this.located) return this.vicinity.utility(cell);
    return Math.min(this.unknownUtility, 2 ** (-this.vicinity.farthestKm(cell) / this.prepared.halvingKm));
  }

  /** Whether a service area covers the need's place. */
  covers(place: number, reach: number): boolean {
    switch (this.served.byReach[reach]) {
      case COVERED:
        return true;
      case BY_COUNTRY:
        return this.prepared.countries[place] === this.served.country;
      case BY_RADIUS:
        return this.distanceKm(place) <= this.prepared.radiusKm[reach]!;
      default:
        return false;
    }
  }

  /** Whether some firm below the node may serve the need's place by its service area. */
  mayCover(node: number): boolean {
    const offers = this.nodes[node * NODE_WORDS + OFFERS]!;
    if ((offers & (NATIONAL | this.served.regionMask)) !== 0) return true;
    const radiusKm = this.nodes[node * NODE_WORDS + STAFF]! >>> RADIUS_SHIFT;
    return (offers & RADIUS) !== 0 && radiusKm >= this.nearestKm(node);
  }

  /** Great-circle distance between need and firm; infinite where it is unknown. */
  distanceKm(place: number): number {
    return this.vicinity && place < this.located ? this.vicinity.distanceKm(place) : Infinity;
  }

  /** Whether a firm at this place is known to be farther than so many km. */
  isBeyond(place: number, km: number): boolean {
    return this.vicinity !== undefined && place < this.located && this.vicinity.distanceKm(place) > km;
  }

  /** Whether all firms below the node are known to be farther than so many km. */
  areBeyond(node: number, km: number): boolean {
    return this.nearestKm(node) > km;
  }

  /** Whether all firms below the node are known to be within so many km. */
  areWithin(node: number, km: number): boolean {
    return this.vicinity !== undefined && this.vicinity.farthestKm(this.cellOf(node)) <= km;
  }

  private nearestKm(node: number): number {
    return this.vicinity === undefined ? 0 : this.vicinity.nearestKm(this.cellOf(node));
  }

  private cellOf(node: number): number {
    return this.nodes[node * NODE_WORDS + CELL]! >>> FLAG_BITS;
  }
}
