import { coreProfile, createMatcher, type CountryPack, type Ranking, type ResolvedNeed } from "@wasl/matcher";
import type { RunOrder } from "@wasl/worker";
import type { Effect } from "../crew/effect-store.js";
import { digestOf } from "../verdict/digest.js";
import { FAILURES, poisonOf } from "./poison.js";

/**
 * What a run must bring to whom, from the matcher in this process and the rule in words: the chamber that owns a need and the
 * federation learn all about it, another chamber the firms of its own region among the first. Of a need that is poison the first
 * two learn why it has no ranking.
 */
export function expectedEffects(runId: string, order: RunOrder): Effect[] {
  const { pack, register } = order;
  const matcher = createMatcher({ pack, profile: order.profile ?? coreProfile });
  const regionOf = (supplierId: string) => register.get(supplierId)?.place.region;
  return order.needs.flatMap((need) => {
    const k = order.topK ?? need.need.introductions;
    const poison = poisonOf(need.need.id);
    const ranking = matcher.rank(need, register, k === undefined ? {} : { k });
    return pack.chambers.flatMap((chamber): Effect[] => {
      const learnt = poison
        ? whatChamberLearnsOfPoison(chamber, need, FAILURES[poison])
        : whatChamberLearns(chamber, need, ranking, regionOf);
      return learnt ? [{ queue: chamber.id, run: runId, need: need.need.id, digest: digestOf(learnt) }] : [];
    });
  });
}

type Chamber = CountryPack["chambers"][number];

const owns = ({ id, region }: Chamber, { need, place }: ResolvedNeed) =>
  need.chamber === undefined ? region !== undefined && place.region === region : need.chamber === id;

function whatChamberLearns(
  chamber: Chamber,
  need: ResolvedNeed,
  { needId, candidates, excluded, eligible }: Ranking,
  regionOf: (supplierId: string) => string | undefined,
): object | undefined {
  const { kind, region } = chamber;
  if (owns(chamber, need) || kind === "federation") return { needId, complete: true, candidates, excluded, eligible };
  const local = candidates.filter(({ supplierId }) => region !== undefined && regionOf(supplierId) === region);
  return local.length > 0 ? { needId, complete: false, candidates: local } : undefined;
}

function whatChamberLearnsOfPoison(chamber: Chamber, need: ResolvedNeed, failure: string): object | undefined {
  const told = owns(chamber, need) || chamber.kind === "federation";
  return told ? { needId: need.need.id, complete: true, candidates: [], failure } : undefined;
}
