import type { ScoringProfile } from "./domain/index.js";
import { explainPair, type PairExplanation } from "./explanation/index.js";
import { coreProfile, stampOf } from "./profiles/index.js";
import {
  describeCandidates,
  prepareQuery,
  rankAll,
  type ProfileStamp,
  type Ranking,
  type Register,
} from "./ranking/index.js";
import type { CountryPack, ResolvedNeed } from "./reference/index.js";

/** Ranks firms for needs under one profile in one country, and says why. */
export interface Matcher {
  readonly pack: CountryPack;
  readonly profile: ScoringProfile;
  readonly stamp: ProfileStamp;
  /** The best `k` (10) firms of a register for a need. The best k are a prefix of the best k + 1. */
  rank(need: ResolvedNeed, register: Register, options?: { readonly k?: number }): Ranking;
  /** Why a firm has its place, or why it has none. Throws an {@link InputError} when the register has no such firm. */
  explain(need: ResolvedNeed, supplierId: string, register: Register): PairExplanation;
}

/** A matcher for a country, with the profile `core` unless another is given. */
export function createMatcher({ pack, profile = coreProfile }: MatcherOptions): Matcher {
  const stamp = stampOf(profile);
  return {
    pack,
    profile,
    stamp,
    rank(need, register, { k = DEFAULT_K } = {}) {
      const query = prepareQuery(need, profile, pack);
      const { standings, excluded } = rankAll(query, register);
      const candidates = describeCandidates(standings, k, query, register);
      return { needId: need.need.id, profile: stamp, candidates, excluded, eligible: standings.length };
    },
    explain: (need, supplierId, register) => explainPair(prepareQuery(need, profile, pack), supplierId, register),
  };
}

export interface MatcherOptions {
  readonly pack: CountryPack;
  readonly profile?: ScoringProfile;
}

/** Introductions a need, when neither the need nor the caller says how many. */
const DEFAULT_K = 10;
