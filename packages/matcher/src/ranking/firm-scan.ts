import type { ConstraintId } from "../eligibility/index.js";
import { verdictCounts, verdictOf, VERDICTS, type SegmentQuery } from "../retrieval/index.js";
import type { SearchedSegment } from "./firm-search.js";

/** What became of all firms for one need. */
export interface Census {
  readonly eligible: number;
  /** How many firms each hard constraint excluded; see {@link Ranking.excluded}. */
  readonly excluded: Readonly<Partial<Record<ConstraintId, number>>>;
}

/**
 * Counts all firms of a register by looking at those that are close enough in sector; the others are too far in sector. `buyer` is the
 * number of the buyer's own firm where the register holds it.
 */
export function census(segments: readonly SearchedSegment[], size: number, buyer: number | undefined): Census {
  const counts = new Uint32Array(VERDICTS.length);
  for (const { query, removed } of segments) {
    const ofPart = verdictCounts(query, removed);
    for (let verdict = 0; verdict < counts.length; verdict += 1) counts[verdict]! += ofPart[verdict]!;
  }
  const buyers = buyer === undefined ? 0 : 1;
  const ofBuyer = buyer === undefined ? undefined : verdictOfFirm(buyer, segments);
  if (ofBuyer !== undefined) counts[ofBuyer]! -= 1;
  const close = counts.reduce((sum, count) => sum + count, 0);
  return { eligible: counts[0]!, excluded: namedCounts(counts, { tooFarInSector: size - close - buyers, buyers }) };
}

function verdictOfFirm(firm: number, segments: readonly SearchedSegment[]): number | undefined {
  const { query, firstFirm } = segments.findLast((segment) => segment.firstFirm <= firm)!;
  return verdictOf(query, firm - firstFirm);
}

function namedCounts(
  counts: Uint32Array,
  { tooFarInSector, buyers }: { readonly tooFarInSector: number; readonly buyers: number },
): Census["excluded"] {
  const excluded: Partial<Record<ConstraintId, number>> = {};
  VERDICTS.forEach((constraint, verdict) => {
    if (constraint !== undefined && counts[verdict]! > 0) excluded[constraint] = counts[verdict]!;
  });
  if (tooFarInSector > 0) excluded["sector-below-floor"] = tooFarInSector;
  if (buyers > 0) excluded["buyer-itself"] = buyers;
  return excluded;
}

/** A firm's place among all that are eligible. */
export interface Place {
  /** 1 is best. */
  readonly rank: number;
  /** Whether another eligible firm has exactly this score. */
  readonly tied: boolean;
}

/** Finds a firm's place by scoring every eligible firm. `comesBefore` decides between firms of the same score and tie key. */
export function placeOf(
  segments: readonly SearchedSegment[],
  standing: { readonly score: number; readonly tieKey: number; readonly firm: number },
  comesBefore: (firm: number, other: number) => boolean,
): Place {
  let [better, equal] = [0, 0];
  for (const { query, removed, firstFirm } of segments) {
    forEachClose(query, (row, sector) => {
      const firm = firstFirm + row;
      if (firm === standing.firm || removed.has(row) || !query.isEligible(row)) return;
      const score = query.score(row, sector);
      const tie = query.tieKey(row) - standing.tieKey;
      if (score === standing.score) equal += 1;
      if (score > standing.score) better += 1;
      else if (score === standing.score && (tie < 0 || (tie === 0 && comesBefore(firm, standing.firm)))) better += 1;
    });
  }
  return { rank: better + 1, tied: equal > 0 };
}

/** Visits each firm that is not below the sector floor, or capable all the same, once, with its utility on the criterion sector. */
export function forEachClose(query: SegmentQuery, visit: (row: number, sector: number) => void): void {
  const { close } = query;
  for (const { utility, trees } of query.closeness.tiers) {
    for (const { activity, root } of trees) {
      const { from, to } = query.entriesBelow(root);
      for (let entry = from; entry < to; entry += 1) {
        const row = query.rowOf(entry);
        if (close.countsUnder(activity, row)) visit(row, utility);
      }
    }
  }
  for (const row of close.capableRows) visit(row, close.sectorOf(row));
}
