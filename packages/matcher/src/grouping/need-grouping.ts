import type { ConstraintId } from "../eligibility/index.js";
import type { CapacitySource } from "./candidate.js";
import type { Cover } from "./group-options.js";
import type { SizeBound } from "./least-size.js";

/** The smallest group for one need. Ids, codes and numbers alone. */
export interface NeedGrouping {
  readonly needId: string;
  /** Code of the need's region; absent when it is not known. */
  readonly region?: string;
  /** What the group covers together. */
  readonly cover: Cover;
  /** Activities asked for. */
  readonly activities: readonly string[];
  /** MAD a year; absent where it is not known. */
  readonly annualValue?: number;
  /** One member is enough for each of these. */
  readonly certifications?: readonly string[];
  /** MAD a year, of all members together. */
  readonly minTurnover?: number;
  /** Of all members together. */
  readonly minHeadcount?: number;
  /** Whether a group was found, one firm covers everything alone, or there is none. */
  readonly outcome: "group" | "one-firm" | "none";
  /** In the order of their ranks. */
  readonly members: readonly GroupMember[];
  /** Sum of the members' scores. */
  readonly total: number;
  /** Firms that may be members. */
  readonly candidates: number;
  /** Those of them that were left when the others were shown to be in no best group. */
  readonly considered: number;
  /** Why no group is smaller; where there is none, why there is none of at most so many members. Absent for one firm alone. */
  readonly bound?: SizeBound;
  /** What no candidate covers; only where there is no group. */
  readonly uncovered?: { readonly activities: readonly string[]; readonly certifications: readonly string[] };
}

/** A firm in a group, and what it brings. */
export interface GroupMember {
  readonly supplierId: string;
  /** The need's score of the firm, rounded to 12 decimals. */
  readonly score: number;
  /** Activities asked for that it covers. */
  readonly activities: readonly string[];
  /** Of the certifications for which one member is enough, those it holds. */
  readonly certifications?: readonly string[];
  /** What it can take on: MAD a year. */
  readonly capacity: number;
  readonly capacityFrom: CapacitySource;
  /** Its part of the need's annual value, MAD a year, in proportion to capacities; absent where volume does not matter. */
  readonly part?: number;
  /** Great circle to the need's place, to the metre; absent where a place is not known. */
  readonly km?: number;
  /** The one that speaks for the group: of the largest capacity where volume matters, else of the best rank. */
  readonly lead: boolean;
  /** What the register does not know of the firm and the need, or this group, asks for. */
  readonly toVerify: readonly (ConstraintId | "capacity")[];
}
