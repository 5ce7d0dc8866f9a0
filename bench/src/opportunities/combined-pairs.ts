import { combinedScore, type FirmPreferences, type Mean } from "@wasl/matcher/two-sided";
import type { Scoring } from "../peers/peer.js";
import type { Firm } from "../peers/plain-firm.js";
import type { PlainNeed } from "../peers/plain-need.js";
import { plainFirmSide } from "./plain-firm-side.js";

/** The other side of a pair, by its id, and what both gain together. */
export interface CombinedPair {
  readonly id: string;
  readonly combined: number;
}

/** The best pairs of one side by the mean of both, found by making all of them. */
export interface CombinedPairs {
  readonly needsFor: (firm: Firm, needs: readonly PlainNeed[]) => CombinedPair[];
  readonly firmsFor: (need: PlainNeed, firms: readonly Firm[]) => CombinedPair[];
}

/** The first `k` of all pairs. */
export function combinedPairs(k: number, mean: Mean, scoring: Scoring, preferences: FirmPreferences): CombinedPairs {
  const firmSide = plainFirmSide(scoring, preferences);
  const pairOf = (id: string, need: PlainNeed, firm: Firm) => {
    const { score, tieKey } = need.standing(firm);
    return { id, tieKey, combined: combinedScore(mean, score, firmSide(need.resolved, firm)) };
  };
  return {
    needsFor(firm, needs) {
      const suiting = needs.filter(({ isSuitable }) => isSuitable(firm));
      return best(suiting.map((need) => pairOf(need.resolved.need.id, need, firm))).slice(0, k);
    },
    firmsFor: (need, firms) =>
      best(firms.filter(need.isSuitable).map((firm) => pairOf(firm.id, need, firm))).slice(0, k),
  };
}

function best(pairs: (CombinedPair & { readonly tieKey: number })[]): CombinedPair[] {
  return pairs.sort((a, b) => b.combined - a.combined || a.tieKey - b.tieKey || (a.id < b.id ? -1 : 1));
}
