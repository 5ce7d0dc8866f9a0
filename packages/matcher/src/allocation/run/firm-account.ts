import { leftOut } from "./left-out.js";
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
  const places = placesOf(supplierId, options);
  const reasonFor = ({ standing, need, got }: (typeof all)[number]): MissedReason => {
    const reason = leftOut(need, supplierId, options);
    if (reason !== undefined) return reason;
    if (places === 0) return "no-places";
    if (got.length >= need.wanted && (got.at(-1)?.rank ?? 0) < standing.rank) return "outranked";
    return passedReason(allocation, standing, supplierId, introductions.length >= places);
  };
  const missed = best.filter(({ has }) => !has).map((one) => ({ ...one.standing, reason: reasonFor(one) }));
  return { supplierId, places, rankings: all.length, introductions, missed };
}

function passedReason(
  { needs }: RunAllocation,
  { needId }: Standing,
  supplierId: string,
  atLimit: boolean,
): PassedOverReason {
  if (atLimit) return "at-limit";
  const passed = needs.find((need) => need.needId === needId)?.passedOver ?? [];
  return passed.find((firm) => firm.supplierId === supplierId)?.reason ?? "sum-of-orders";
}
