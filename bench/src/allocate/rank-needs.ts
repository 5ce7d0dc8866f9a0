import { createMatcher } from "@wasl/matcher";
import { firmFacts, rankedNeed, type FirmFacts, type RankedNeed } from "@wasl/matcher/allocate";
import { morocco } from "@wasl/matcher/morocco";
import { gatheredRegister } from "../scenarios/gathered-register.js";
import { plannedNeeds } from "../scenarios/needs.js";

/** How large a run to rank, and which. */
export interface RankPlan {
  readonly needs: number;
  readonly firms: number;
  readonly depth: number;
  readonly seed: number;
}

/** The rankings of generated needs over a generated register, and what it says of firms. */
export interface RankedRun {
  readonly needs: readonly RankedNeed[];
  readonly firmOf: (id: string) => FirmFacts;
}

/** Ranks generated needs by `core`, which asks for no texts. */
export function rankNeeds({ needs: count, firms, depth, seed }: RankPlan): RankedRun {
  const register = gatheredRegister(firms, { seed });
  const matcher = createMatcher({ pack: morocco });
  const needs = plannedNeeds({ count, seed, pack: morocco }).map((need) =>
    rankedNeed(need, need.need.introductions ?? 3, matcher.top(need, register, { k: depth })),
  );
  const known = new Map<string, FirmFacts>();
  const firmOf = (id: string) => {
    const facts = known.get(id) ?? firmFacts(register.get(id)!);
    known.set(id, facts);
    return facts;
  };
  return { needs, firmOf };
}
