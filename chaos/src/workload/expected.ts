import { coreProfile, createMatcher, type CountryPack, type Ranking, type ResolvedNeed } from "@wasl/matcher";
import type { RunOrder } from "@wasl/worker";
import { toldBy, type Effect } from "../crew/effect-store.js";
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
      return learnt
        ? [{ queue: chamber.id, run: runId, need: need.need.id, digest: digestOf(learnt), told: toldBy(learnt) }]
        : [];
    });
  });
}

/** The needs of a run that must be set aside, as effects on the queue of those. */
export function expectedDeadLetters(runId: string, { needs }: RunOrder): Effect[] {
  return needs.flatMap(({ need: { id } }): Effect[] => {
    const poison = poisonOf(id);
    return poison ? [deadLetter(runId, id, FAILURES[poison])] : [];
  });
}

/** A need that is set aside for this reason, as an effect. */
export const deadLetter = (run: string, need: string, reason: string): Effect => ({
  queue: "dead-letters",
  run,
  need,
  digest: reason,
  told: reason,
});

type Chamber = CountryPack["chambers"][number];

/** What a chamber learns of a need, as far as it matters here. */
interface Learnt {
  readonly needId: string;
  readonly complete: boolean;
  readonly candidates: readonly unknown[];
  readonly excluded?: object;
  readonly eligible?: number;
  readonly failure?: string;
}

const owns = ({ id, region }: Chamber, { need, place }: ResolvedNeed) =>
  need.chamber === undefined ? region !== undefined && place.region === region : need.chamber === id;

function whatChamberLearns(
  chamber: Chamber,
  need: ResolvedNeed,
  { needId, candidates, excluded, eligible }: Ranking,
  regionOf: (supplierId: string) => string | undefined,
): Learnt | undefined {
  const { kind, region } = chamber;
  if (owns(chamber, need) || kind === "federation") return { needId, complete: true, candidates, excluded, eligible };
  const local = candidates.filter(({ supplierId }) => region !== undefined && regionOf(supplierId) === region);
  return local.length > 0 ? { needId, complete: false, candidates: local } : undefined;
}

function whatChamberLearnsOfPoison(chamber: Chamber, need: ResolvedNeed, failure: string): Learnt | undefined {
  const told = owns(chamber, need) || chamber.kind === "federation";
  return told ? { needId: need.need.id, complete: true, candidates: [], failure } : undefined;
}
