import type { MissedReason } from "../run/firm-account.js";

/** What is said of an allocation, in one language. Values arrive formatted; counts stand behind their names, so that none is inflected. */
export interface AllocationMessages {
  /** An introduction: the firm's rank in the need's ranking, and its score. */
  readonly introduced: (values: { rank: string; score: string }) => string;
  readonly firstOfRanking: (values: { score: string }) => string;
  /** A firm that was passed over. */
  readonly passedOver: (values: { rank: string; firm: string; reason: string }) => string;
  /** Why a firm is not introduced to a need, as the end of a sentence. */
  readonly reason: Readonly<Record<MissedReason, string>>;
  /** Fewer introductions than wanted. */
  readonly short: (values: { made: string; wanted: string }) => string;
  /** So many firms of the ranking, and why. */
  readonly others: (values: { count: string; reason: string }) => string;
  readonly noRanking: string;
  readonly inRankings: (values: { rankings: string; introductions: string; places: string }) => string;
  /** A need that a firm was not introduced to. */
  readonly missed: (values: { need: string; rank: string; score: string; reason: string }) => string;
  readonly spread: (values: {
    introductions: string;
    introduced: string;
    firms: string;
    most: string;
    gini: string;
  }) => string;
  readonly before: string;
  readonly after: string;
  /** What the limit a firm costs in score, and the part of the total that this is. */
  readonly priceOfLimit: (values: { cost: string; part: string }) => string;
  readonly priceOfShares: (values: { cost: string; part: string }) => string;
  readonly gap: (values: { gap: string }) => string;
  readonly exact: string;
  readonly stable: string;
  readonly shareReached: (values: { share: string; asked: string; required: string; reached: string }) => string;
  readonly shareMissed: (values: { share: string; asked: string; required: string; reached: string }) => string;
  readonly share: Readonly<Record<"own-region" | "exporters", string>>;
  readonly leftOut: (values: { met: string; declined: string; capacity: string }) => string;
}
