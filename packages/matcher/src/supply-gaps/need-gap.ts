import type { ConstraintId } from "../eligibility/index.js";
import type { Within } from "./gap-options.js";

/** Why a firm of the trade does not count: a hard constraint, or a score below the least one asked for. */
export type Exclusion = ConstraintId | "score-too-low";

/**
 * What stands most in the way of a need: an exclusion, with `sector-below-floor` when no firm there is of the trade; or
 * `too-few-firms` when every firm of the trade counts and they are not enough.
 */
export type Barrier = Exclusion | "too-few-firms";

/** The firms that one need finds, and how many it lacks. Codes and numbers alone. */
export interface NeedGap {
  readonly needId: string;
  /** Code of the need's region; absent when it is not known. */
  readonly region?: string;
  /** Code above the need's first activity, at the level of the report; see {@link sectorOf}. */
  readonly sector: string;
  /** The expected value of the orders, a year, in the currency of the run. */
  readonly annualValue?: number;
  readonly wanted: number;
  /** Where firms counted: what was asked for, or `country` where the need's place is not known well enough for it. */
  readonly within: Within;
  /** Firms that count, within reach. */
  readonly viable: number;
  /** How many are missing: `wanted − viable`, and not below 0. */
  readonly missing: number;
  /** Firms that meet every hard constraint and have the least score, by where they are. */
  readonly suitable: {
    readonly country: number;
    /** Based in the need's region. */
    readonly region: number;
    /** Based elsewhere, or where is not known, but with a service area that covers the need's place. */
    readonly serving: number;
    /** Of a region that is not known. */
    readonly unplaced: number;
  };
  /** Firms close enough in sector, whatever else they are: 0 in `country` means that nobody does what the need asks for. */
  readonly ofTheTrade: { readonly country: number; readonly within: number };
  /** Firms of the trade within reach that do not count, each under the first reason in the order of {@link CONSTRAINT_IDS}. */
  readonly excluded: Readonly<Partial<Record<Exclusion, number>>>;
  /** Present when firms are missing. */
  readonly barrier?: Barrier;
  /** The nearest region that has as many suitable firms out of reach as are missing; absent when none has, or none is missing. */
  readonly nearest?: NearestRegion;
}

/** A region that could serve a need. */
export interface NearestRegion {
  readonly region: string;
  /** Its suitable firms that are out of the need's reach. */
  readonly firms: number;
  /** Within so many km of the need's place are as many of them as are missing: great circle, to the metre. */
  readonly km: number;
}
