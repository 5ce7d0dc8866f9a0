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
  /** Two branches that often serve the same needs, when that brings the activities closer than the tree does. */
  readonly affinity?: readonly [string, string];
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
  /** Where it has worked nearest to the need, when that is nearer than where it is based and counts. */
  readonly worked?: { readonly place: LocatedPlace; readonly distanceKm: number };
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

/** Which words of the need the firm's profile and its best reference hold; those that tell most, at most five each, none twice. */
export interface CapabilityFacts {
  readonly criterion: "capabilities";
  /** As the need writes them; a capability that it says in other words, by its name. */
  readonly words: readonly string[];
  /** Title of the reference that fits best; absent when none does, or when they are unknown. */
  readonly reference?: string;
  readonly referenceWords?: readonly string[];
}

/** How often the firm has done work of the need's branch. */
export interface ExperienceFacts {
  readonly criterion: "experience";
  /** How many references the register knows; absent when it knows of none. */
  readonly references?: number;
  /** How many of them are of the need's branch. */
  readonly similar?: number;
  /** Date of the latest of these, `YYYY-MM-DD`. */
  readonly latest?: string;
}

/** Which of the firm's orders comes closest to the need in value. */
export interface OrdersFacts {
  readonly criterion: "orders";
  /** In the currency of the run, a year. */
  readonly annualValue: number;
  /** In the currency of the run; absent when the register knows the value of no order. */
  readonly closest?: number;
}

/** In how many areas the firm has worked. */
export interface PresenceFacts {
  readonly criterion: "presence";
  /** Absent when the register does not know it. */
  readonly areas?: number;
}

/** Which of the preferred certifications the firm holds. */
export interface CertificationFacts {
  readonly criterion: "certifications";
  readonly preferred: readonly string[];
  /** Absent when the register does not know the firm's certifications. */
  readonly held?: readonly string[];
}

export type CriterionFacts =
  | SectorFacts
  | RegionFacts
  | SizeFacts
  | CapabilityFacts
  | ExperienceFacts
  | OrdersFacts
  | PresenceFacts
  | CertificationFacts;
