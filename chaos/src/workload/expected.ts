import { coreProfile, createMatcher, type Ranking, type ResolvedNeed } from "@wasl/matcher";
import type { RunOrder } from "@wasl/worker";
import { resultsQueue } from "../queues.js";
import { learntEffect, type Effect, type Learnt } from "../verdict/effect.js";
import { learnsAll, type Chamber } from "./chambers.js";
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
      return learnt ? [learntEffect({ queue: resultsQueue(chamber.id), run: runId }, learnt)] : [];
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
export const deadLetter = (run: string, about: string, reason: string): Effect => ({
  queue: "wasl-dead-letters",
  run,
  about,
  digest: reason,
  told: reason,
});

function whatChamberLearns(
  chamber: Chamber,
  need: ResolvedNeed,
  { needId, candidates, excluded, eligible }: Ranking,
  regionOf: (supplierId: string) => string | undefined,
): Learnt | undefined {
  const { region } = chamber;
  if (learnsAll(chamber, need)) return { needId, complete: true, candidates, excluded, eligible };
  const local = candidates.filter(({ supplierId }) => region !== undefined && regionOf(supplierId) === region);
  return local.length > 0 ? { needId, complete: false, candidates: local } : undefined;
}

function whatChamberLearnsOfPoison(chamber: Chamber, need: ResolvedNeed, failure: string): Learnt | undefined {
  return learnsAll(chamber, need) ? { needId: need.need.id, complete: true, candidates: [], failure } : undefined;
}
