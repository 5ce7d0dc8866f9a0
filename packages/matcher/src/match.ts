import type { ScoringProfile } from "./domain/index.js";
import { explainPair, type PairExplanation } from "./explanation/index.js";
import { requireCountOrAll } from "./options.js";
import { coreProfile, stampOf } from "./profiles/index.js";
import {
  describeCandidates,
  describeNeeds,
  Engine,
  NeedSearch,
  prepareQuery,
  type Effort,
  type NeedRanking,
  type ProfileStamp,
  type Ranking,
  type Standing,
} from "./ranking/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "./reference/index.js";
import type { NeedIndex, SupplierIndex } from "./retrieval/index.js";

/**
 * Ranks firms for needs under one profile in one country, and says why. `k` is a whole number from 0, or Infinity for all; a RangeError
 * refuses any other.
 */
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
  /**
   * The best `k` (10) needs for a firm, each explained: the same scores from the other side. A profile with the criterion capabilities
   * needs the register within which relevance is measured.
   */
  rankNeeds(firm: ResolvedSupplier, needs: NeedIndex, options?: RankNeedsOptions): NeedRanking;
  /** What has been searched in an index so far. */
  effort(index: SupplierIndex): Effort;
  /** Why a firm has its place, or why it has none. Throws an {@link InputError} when the index has no such firm. */
  explain(need: ResolvedNeed, supplierId: string, index: SupplierIndex): PairExplanation;
}

/** A matcher for a country, with the profile `core` unless another is given. */
export function createMatcher({ pack, profile = coreProfile }: MatcherOptions): Matcher {
  const stamp = stampOf(profile);
  const engineFor = madeOnce((index: SupplierIndex) => new Engine(index, profile, pack));
  const needSearchIn = madeOnce((needs: NeedIndex) => new NeedSearch(needs, profile, pack));
  return {
    pack,
    profile,
    stamp,
    rank(need, index, { k = DEFAULT_K } = {}) {
      requireCountOrAll("k", k);
      const engine = engineFor(index);
      const query = prepareQuery(need, profile, pack, index.corpus);
      const candidates = describeCandidates(engine.top(need, k + 1), k, query, index);
      return { needId: need.need.id, profile: stamp, candidates, ...engine.census(need) };
    },
    top(need, index, { k = DEFAULT_K } = {}) {
      requireCountOrAll("k", k);
      return engineFor(index)
        .top(need, k)
        .map(({ supplierId, score, tieKey }) => ({ supplierId, score, tieKey }));
    },
    rankNeeds(firm, needs, { k = DEFAULT_K, register } = {}) {
      requireCountOrAll("k", k);
      const candidates = describeNeeds(needSearchIn(needs).run(firm, k + 1, register?.corpus), k, firm);
      return { supplierId: firm.supplier.id, profile: stamp, candidates };
    },
    effort: (index) => engineFor(index).effort,
    explain: (need, supplierId, index) =>
      explainPair(prepareQuery(need, profile, pack, index.corpus), supplierId, index, engineFor(index)),
  };
}

export interface RankNeedsOptions {
  readonly k?: number;
  /** The register to which the firm belongs. */
  readonly register?: SupplierIndex;
}

export interface MatcherOptions {
  readonly pack: CountryPack;
  readonly profile?: ScoringProfile;
}

/** Introductions a need, when neither the need nor the caller says how many. */
const DEFAULT_K = 10;

/** Makes one value for each key, and forgets it with the key. */
function madeOnce<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
