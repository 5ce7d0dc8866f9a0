import type { FirmCategory } from "../../domain/index.js";
import type { LeftOut } from "./left-out.js";
import type { CapacityRule } from "./run-options.js";
import type { Share } from "./share.js";

/** Why a need was not introduced to a firm of its ranking although it stands before others, or the need has room for it. */
export type PassedOverReason =
  | LeftOut
  /** All its places went to other needs. */
  | "at-limit"
  /** It takes no introductions now. */
  | "no-places"
  /** With this one its introductions would be worth more than it can take on. */
  | "sum-of-orders"
  /** A firm behind it was chosen so that a share is reached. */
  | "share"
  /** A firm behind it has the same score. */
  | "equal-score"
  /** Its score is 0, so nothing would be gained. */
  | "no-score";

export interface PassedOver {
  readonly supplierId: string;
  /** In the need's ranking, from 1. */
  readonly rank: number;
  readonly score: number;
  readonly reason: PassedOverReason;
}

export interface Introduction {
  readonly supplierId: string;
  /** In the need's ranking, from 1. */
  readonly rank: number;
  readonly score: number;
}

/** Who a need is introduced to, and who it was not. */
export interface NeedIntroductions {
  readonly needId: string;
  readonly wanted: number;
  /** Best first. */
  readonly introductions: readonly Introduction[];
  /** Firms before the last one introduced that were not, and those among the first `wanted`; best first. */
  readonly passedOver: readonly PassedOver[];
  /** Where there are fewer introductions than wanted: why none of the other firms of the ranking is one, counted. */
  readonly short?: Readonly<Partial<Record<PassedOverReason, number>>>;
}

/** How introductions are spread over the firms of all rankings. */
export interface RunExposure {
  readonly introductions: number;
  /** Sum of their scores. */
  readonly total: number;
  /** Firms that are in some ranking, and so could be introduced. */
  readonly firms: number;
  /** Of these, how many are introduced at least once. */
  readonly introduced: number;
  /** Most introductions of one firm. */
  readonly most: number;
  /** Gini coefficient of introductions a firm over all these firms. */
  readonly gini: number;
  /** Part of all introductions by category; `""` where it is unknown. */
  readonly byCategory: Readonly<Partial<Record<FirmCategory | "", number>>>;
  /** Part of all introductions by the firm's region; `""` where it is unknown. */
  readonly byRegion: Readonly<Record<string, number>>;
}

/** What is asked for costs in score, step by step. Sums of scores. */
export interface PriceOfFairness {
  /** Each need with its best firms, whoever else has them; pairs that may not meet left out. */
  readonly unlimited: number;
  /** With the limit a firm, before shares. */
  readonly limited: number;
  /** With shares too: the allocation's total. */
  readonly total: number;
}

/** How far a share was reached. */
export interface ShareResult {
  readonly share: Share;
  /** Introductions that its members are to have: as its part asks for, or as many as they can have. */
  readonly required: number;
  readonly reached: number;
}

/** Who is introduced to whom in a run, as plain data that can cross a queue. */
export interface RunAllocation {
  readonly settings: {
    readonly most: number;
    readonly stable: boolean;
    readonly capacity: CapacityRule;
  };
  /** In the order of the run. */
  readonly needs: readonly NeedIntroductions[];
  /** Sum of all scores. */
  readonly total: number;
  /** No allocation has a higher total; absent for a stable one, which does not seek it. */
  readonly bound?: number;
  readonly shares: readonly ShareResult[];
  readonly price: PriceOfFairness;
  readonly exposure: {
    /** When each need has the first of its ranking, as without an allocation. */
    readonly before: RunExposure;
    readonly after: RunExposure;
  };
  /** Pairs of the rankings that were left out, by reason. */
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}
