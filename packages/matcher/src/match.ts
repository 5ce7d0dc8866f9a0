import type { ScoringProfile } from "./domain/index.js";
import { explainPair, type PairExplanation } from "./explanation/index.js";
import { coreProfile, stampOf } from "./profiles/index.js";
import {
  describeCandidates,
  Engine,
  prepareQuery,
  type ProfileStamp,
  type Ranking,
  type Standing,
} from "./ranking/index.js";
import type { CountryPack, ResolvedNeed } from "./reference/index.js";
import type { SupplierIndex } from "./retrieval/index.js";

/** Ranks firms for needs under one profile in one country, and says why. */
export interface Matcher {
  readonly pack: CountryPack;
  readonly profile: ScoringProfile;
  readonly stamp: ProfileStamp;
  /**
   * The best `k` (10) firms for a need, each explained, and what became of all others. The best k are a prefix of the best
   * k + 1.
   */
  rank(need: ResolvedNeed, index: SupplierIndex, options?: { readonly k?: number }): Ranking;
  /** The best `k` (10) firms for a need without reasons or counts, in a fraction of the time. */
  top(need: ResolvedNeed, index: SupplierIndex, options?: { readonly k?: number }): Standing[];
  /** Why a firm has its place, or why it has none. Throws an {@link InputError} when the index has no such firm. */
  explain(need: ResolvedNeed, supplierId: string, index: SupplierIndex): PairExplanation;
}

/** A matcher for a country, with the profile `core` unless another is given. */
export function createMatcher({ pack, profile = coreProfile }: MatcherOptions): Matcher {
  const stamp = stampOf(profile);
  const engineFor = engines(profile, pack);
  return {
    pack,
    profile,
    stamp,
    rank(need, index, { k = DEFAULT_K } = {}) {
      const engine = engineFor(index);
      const query = prepareQuery(need, profile, pack);
      const candidates = describeCandidates(engine.top(need, k + 1), k, query, index);
      return { needId: need.need.id, profile: stamp, candidates, ...engine.census(need) };
    },
    top(need, index, { k = DEFAULT_K } = {}) {
      return engineFor(index)
        .top(need, k)
        .map(({ supplierId, score, tieKey }) => ({ supplierId, score, tieKey }));
    },
    explain: (need, supplierId, index) =>
      explainPair(prepareQuery(need, profile, pack), supplierId, index, engineFor(index)),
  };
}

export interface MatcherOptions {
  readonly pack: CountryPack;
  readonly profile?: ScoringProfile;
}

/** Introductions a need, when neither the need nor the caller says how many. */
const DEFAULT_K = 10;

/** Makes one engine for each index, and forgets it with the index. */
function engines(profile: ScoringProfile, pack: CountryPack): (index: SupplierIndex) => Engine {
  const known = new WeakMap<SupplierIndex, Engine>();
  return (index) => {
    const engine = known.get(index) ?? new Engine(index, profile, pack);
    known.set(index, engine);
    return engine;
  };
}
