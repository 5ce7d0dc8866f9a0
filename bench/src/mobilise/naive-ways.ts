import {
  createMatcher,
  createNeedIndex,
  type Matcher,
  type ResolvedNeed,
  type ResolvedSupplier,
  type Standing,
  type SupplierIndex,
} from "@wasl/matcher";
import { fixedFirm, subjectOf, type Gap } from "@wasl/matcher/mobilise";
import { tieHash } from "../columns/tie-hash.js";
import { everyFix } from "./every-fix.js";

/** A near miss as peers are to agree on it: firm, gap, rank and score in one line. */
export type Line = string;

/** A way to the near misses of a need, all of them. */
export interface Way {
  readonly name: string;
  readonly of: (need: ResolvedNeed, k: number) => Line[];
}

export function lineOf(supplierId: string, gap: Gap, rank: number, score: number): Line {
  const { kind, subject = "" } = subjectOf(gap);
  return [supplierId, kind, subject, rank, score].join(" ");
}

/** What naive ways start from. */
interface Ground {
  readonly matcher: Matcher;
  readonly index: SupplierIndex;
  readonly k: number;
}

/** Changes one record at a time in the index, and ranks everything again: with the engine, so that the rankings themselves are fast. */
export function rankAgain(matcher: Matcher, index: SupplierIndex): Way {
  const place = (need: ResolvedNeed, fixed: ResolvedSupplier, { k }: Ground) => {
    const { id } = fixed.supplier;
    // A matcher of its own, since one keeps what it prepared for each index.
    const again = createMatcher(matcher);
    const ranked = again.top(need, index.without([id]).with([fixed], matcher.pack), { k });
    const at = ranked.findIndex(({ supplierId }) => supplierId === id);
    return at < 0 ? undefined : { rank: at + 1, score: ranked[at]!.score };
  };
  return { name: "rank everything again", of: (need, k) => tryAll(need, { matcher, index, k }, place) };
}

/** Scores each changed firm for the need alone, and puts it among the first k: no ranking is made again. */
export function scoreAll(matcher: Matcher, index: SupplierIndex): Way {
  return {
    name: "score every changed firm",
    of(need, k) {
      const first = matcher.top(need, index, { k });
      const needs = createNeedIndex([need], matcher.pack);
      return tryAll(need, { matcher, index, k }, (_, fixed) => {
        const score = matcher.rankNeeds(fixed, needs, { k: 1, register: index }).candidates[0]?.score;
        if (score === undefined) return undefined;
        const rank =
          1 + first.filter((other) => isBefore(other, { supplierId: fixed.supplier.id, score }, need)).length;
        return rank <= k ? { rank, score } : undefined;
      });
    },
  };
}

type Placing = (
  need: ResolvedNeed,
  fixed: ResolvedSupplier,
  ground: Ground,
) => { rank: number; score: number } | undefined;

function tryAll(need: ResolvedNeed, ground: Ground, place: Placing): Line[] {
  const { matcher, index, k } = ground;
  const first = new Set(matcher.top(need, index, { k }).map(({ supplierId }) => supplierId));
  const lines: Line[] = [];
  for (const firm of index.suppliers()) {
    if (first.has(firm.supplier.id)) continue;
    for (const gap of everyFix(need, firm, matcher)) {
      const found = place(need, fixedFirm(firm, gap), ground);
      if (found) lines.push(lineOf(firm.supplier.id, gap, found.rank, found.score));
    }
  }
  return lines.sort();
}

function isBefore(
  other: Standing,
  { supplierId, score }: { supplierId: string; score: number },
  need: ResolvedNeed,
): boolean {
  if (other.score !== score) return other.score > score;
  const [theirs, ours] = [other.tieKey, (tieHash(supplierId) ^ tieHash(need.need.id)) >>> 0];
  return theirs === ours ? other.supplierId < supplierId : theirs < ours;
}
