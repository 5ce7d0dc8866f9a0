import type { ResolvedNeed } from "@wasl/matcher";
import { TURNOVER_SHARE } from "@wasl/matcher/group";
import { ceilingOf } from "../columns/ceiling.js";
import { sectorSimilarity } from "../columns/sector-similarity.js";
import type { Scoring } from "../peers/peer.js";
import type { Firm } from "../peers/plain-firm.js";
import { byStanding, plainNeeds } from "../peers/plain-need.js";

/** A firm that may be a member, as one would write it down who tries groups. */
export interface PlainCandidate {
  readonly supplierId: string;
  /** Score in millionths. */
  readonly worth: number;
  /** A bit for each activity asked for that it covers. */
  readonly covers: number;
  /** What it can take on, in hundredths. */
  readonly capacity: number;
}

/** What a group is to cover, and who may be a member, in the order of their ranks. */
export interface GroupQuestion {
  readonly candidates: readonly PlainCandidate[];
  /** All bits. */
  readonly all: number;
  /** In hundredths; 0 for a need without an annual value. */
  readonly volume: number;
}

/** Gathers what a need asks of a group, under the options that hold when none is given, by looking at every firm. */
export function groupQuestions(firms: readonly Firm[], scoring: Scoring): (need: ResolvedNeed) => GroupQuestion {
  const plain = plainNeeds(scoring);
  const similarity = sectorSimilarity(scoring);
  const floor = scoring.profile.constraints.sectorFloor;
  return (resolved) => {
    const { annualValue, ...ofEach } = resolved.need;
    const asked = [...new Set(resolved.need.activities)];
    const ranked = plain(resolved);
    // The volume is shared out, so it bars nobody: an auto-entrepreneur takes on no more than its ceiling.
    const { isSuitable } = plain({ ...resolved, need: ofEach });
    const covers = (firm: Firm) =>
      asked.reduce((bits, code, i) => (similarity([code], firm.activities) >= floor ? bits | (1 << i) : bits), 0);
    const members = firms
      .filter((firm) => isSuitable(firm) && covers(firm) > 0)
      .map((firm) => ({ firm, ...ranked.standing(firm) }))
      .sort(byStanding);
    return {
      candidates: members.map(({ firm, supplierId, score }) => ({
        ...{ supplierId, worth: Math.round(score * 1e6), covers: covers(firm) },
        capacity: capacityOf(firm, scoring),
      })),
      all: (1 << asked.length) - 1,
      volume: annualValue === undefined ? 0 : Math.round(annualValue * 100),
    };
  };
}

/** Less than this is what multiplication leaves of a whole hundredth. */
const ROUNDING = 1e-6;

function capacityOf({ freeCapacity, turnover = 0, category, activities }: Firm, scoring: Scoring): number {
  const amount = freeCapacity ?? turnover * TURNOVER_SHARE;
  const most = category === "AE" ? ceilingOf(activities[0] ?? "", scoring) : Infinity;
  return Math.floor(Math.min(amount, most) * 100 + ROUNDING);
}
