import type { ResolvedNeed } from "../../reference/index.js";
import { lowOf } from "../forest/forest.js";
import type { Segment } from "../supplier-index/segment.js";
import { turnoverAt } from "../supplier-index/read-segment.js";
import { categoryNumber, categoryPart } from "../supplier-index/status.js";
import type { RequiredWords } from "./listed-words.js";
import type { PreparedSegment } from "./prepared-segment.js";
import type { RegionBounds } from "./region-bounds.js";
import type { Supposition } from "./supposition.js";

/** The firms of a segment that lack what is supposed of them, and could come to have it. */
export interface LackingFirms {
  has(row: number): boolean;
  /** Whether some firm below the node may be one. */
  mayHold(node: number): boolean;
}

const AUTO_ENTREPRENEUR = categoryNumber("AE");

const anywhere = () => true;

export function lackingFirms(
  supposition: Supposition,
  prepared: PreparedSegment,
  region: RegionBounds,
  { need, place }: ResolvedNeed,
): LackingFirms {
  const { segment } = prepared;
  switch (supposition.kind) {
    case "certification":
      return unlisted(segment, "certifications", prepared.requiredCertifications([supposition.word])!);
    case "language":
      return unlisted(segment, "languages", prepared.requiredLanguages([supposition.word])!);
    case "export-market":
      return unlisted(segment, "markets", prepared.requiredMarkets([supposition.word])!);
    case "service-area":
      return tooFar(segment, region, supposition.maxDistanceKm, place.region !== undefined);
    case "turnover":
      return earningLess(prepared, supposition.least);
    case "headcount":
      return employingLess(segment, supposition.least);
    case "status":
      return autoEntrepreneurs(prepared, supposition.barred ? Infinity : need.annualValue!);
  }
}

/** A list that is not known lacks a certification, and no language or market: as hard constraints see it. */
function unlisted(
  { rows }: Segment,
  column: "certifications" | "languages" | "markets",
  { accepted }: RequiredWords,
): LackingFirms {
  const field = rows.fields[column];
  return { has: (row) => accepted[rows.read(row, field)] === 0, mayHold: anywhere };
}

/**
 * A service area by regions may take in one more, a radius may grow, and either may be declared where none is known. One that is a whole
 * country already, another than the need's, is no gap that a firm fills.
 */
function tooFar(
  { rows, reaches }: Segment,
  region: RegionBounds,
  maxDistanceKm: number,
  regionKnown: boolean,
): LackingFirms {
  const { fields } = rows;
  const mayGrow = [
    true,
    ...reaches.map(({ area: { kind } }) => kind === "radius" || (kind === "regions" && regionKnown)),
  ];
  return {
    has(row) {
      const [place, reach] = [rows.read(row, fields.place), rows.read(row, fields.reach)];
      return region.isBeyond(place, maxDistanceKm) && !region.covers(place, reach) && mayGrow[reach]!;
    },
    mayHold: (node) => !region.areWithin(node, maxDistanceKm),
  };
}

/** To earn more than its ceiling an auto-entrepreneur would have to change its status as well. */
function earningLess({ segment, activity, ceilings }: PreparedSegment, least: number): LackingFirms {
  const { rows, forest } = segment;
  const staysBelowCeiling = (row: number) =>
    categoryPart(rows.read(row, rows.fields.status)) !== AUTO_ENTREPRENEUR || least <= ceilings[activity[row]!]!;
  return {
    has: (row) => turnoverAt(segment, row) < least && staysBelowCeiling(row),
    mayHold: (node) => lowOf(forest, node) < least,
  };
}

function employingLess({ rows }: Segment, least: number): LackingFirms {
  const field = rows.fields.headcount;
  return {
    has(row) {
      const stored = rows.read(row, field);
      return stored !== 0 && stored - 1 < least;
    },
    mayHold: anywhere,
  };
}

function autoEntrepreneurs({ segment: { rows }, activity, ceilings }: PreparedSegment, value: number): LackingFirms {
  const field = rows.fields.status;
  return {
    has: (row) =>
      categoryPart(rows.read(row, field)) === AUTO_ENTREPRENEUR &&
      (value === Infinity || value > ceilings[activity[row]!]!),
    mayHold: anywhere,
  };
}
