import type { Introduced } from "../problem.js";
import { reasonsUnder } from "./passed-over.js";
import type { PassedOverReason, RunAllocation } from "./run-allocation.js";
import type { RankedNeed } from "./run-inputs.js";
import type { RunOptions } from "./run-options.js";
import { placesOf } from "./run-problem.js";

/** Why a firm of a need's ranking is not introduced there: as for firms passed over, or firms before it took all places. */
export type MissedReason = PassedOverReason | "outranked";

/** A need in whose ranking the firm stands. */
export interface Standing {
  readonly needId: string;
  /** In the need's ranking, from 1. */
  readonly rank: number;
  readonly score: number;
}

/** What an allocation gave one firm, and why no more. */
export interface FirmAccount {
  readonly supplierId: string;
  /** Introductions that it may have. */
  readonly places: number;
  /** Rankings in which it stands: in none, no need could be introduced to it. */
  readonly rankings: number;
  /** Best score first. */
  readonly introductions: readonly Standing[];
  /** Where it stands and is not introduced, best score first. */
  readonly missed: readonly (Standing & { readonly reason: MissedReason })[];
}

/** What an allocation of these needs gave a firm, and why no more. */
export function accountFor(
  supplierId: string,
  needs: readonly RankedNeed[],
  allocation: RunAllocation,
  options: RunOptions,
): FirmAccount {
  const all = needs.flatMap((need, n) => {
    const i = need.ranking.findIndex((option) => option.supplierId === supplierId);
    if (i < 0) return [];
    const standing = { needId: need.needId, rank: i + 1, score: need.ranking[i]!.score };
    const { introductions } = allocation.needs[n]!;
    return [{ standing, need, got: introductions, has: introductions.some(({ rank }) => rank === i + 1) }];
  });
  const best = all.sort((a, b) => b.standing.score - a.standing.score || a.standing.rank - b.standing.rank);
  const introductions = best.filter(({ has }) => has).map(({ standing }) => standing);
  const reasonFor = reasonsUnder(needs, introduced(allocation), options);
  const missed = best
    .filter(({ has }) => !has)
    .map(({ standing, need, got }): FirmAccount["missed"][number] => {
      const reason = reasonFor(need, { supplierId, ...standing }, got.at(-1));
      return {
        ...standing,
        reason: isOutranked(standing, need, got) && !OF_THE_FIRM.has(reason) ? "outranked" : reason,
      };
    });
  return { supplierId, places: placesOf(supplierId, options), rankings: all.length, introductions, missed };
}

/** Reasons that hold for a firm and a need, whoever else is in the ranking. */
const OF_THE_FIRM: ReadonlySet<PassedOverReason> = new Set(["met", "declined", "free-capacity", "no-places"]);

/** Whether the need has all it wants from firms before it. */
function isOutranked({ rank }: Standing, { wanted }: RankedNeed, got: readonly { readonly rank: number }[]): boolean {
  return got.length >= wanted && (got.at(-1)?.rank ?? 0) < rank;
}

function introduced({ needs }: RunAllocation): Introduced[] {
  return needs.flatMap(({ needId, introductions }) =>
    introductions.map(({ supplierId, score }) => ({ needId, supplierId, score })),
  );
}
