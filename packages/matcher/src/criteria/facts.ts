import type { ServiceArea } from "../domain/index.js";
import type { LocatedPlace } from "../reference/index.js";

/** The two activities that lie closest, and the deepest node above both. */
export interface SectorFacts {
  readonly criterion: "sector";
  readonly needActivity: string;
  readonly supplierActivity: string;
  /** Code of the deepest common node; absent when the two have nothing in common. */
  readonly common?: string;
  /** True when the firm's activity is the need's or lies below it. */
  readonly exact: boolean;
}

/** How far apart the two places are, and whether the firm says that it serves there. */
export interface RegionFacts {
  readonly criterion: "region";
  readonly needPlace: LocatedPlace;
  readonly supplierPlace: LocatedPlace;
  /** Great-circle distance; absent when the register does not know where the firm is. */
  readonly distanceKm?: number;
  /** The kind of service area that covers the need's place. */
  readonly coveredBy?: ServiceArea["kind"];
}

/** How heavy the order would be for the firm. */
export interface SizeFacts {
  readonly criterion: "size";
  /** In the currency of the run, a year. */
  readonly annualValue: number;
  /** In the currency of the run, a year; absent when the register does not know it. */
  readonly turnover?: number;
  /** Annual value / turnover; absent with the turnover, or when the turnover is zero. */
  readonly ratio?: number;
}

export type CriterionFacts = SectorFacts | RegionFacts | SizeFacts;
