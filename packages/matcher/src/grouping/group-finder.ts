import { similarityUnder } from "../criteria/index.js";
import type { ScoringProfile } from "../domain/index.js";
import { ceilingFor } from "../eligibility/index.js";
import { coreProfile, stampOf } from "../profiles/index.js";
import { Engine, prepareQuery, type ProfileStamp } from "../ranking/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { bestGroup, type BestGroup } from "./best-group.js";
import type { GroupCandidate, GroupTask } from "./candidate.js";
import { describeMembers } from "./describe-group.js";
import { gatherCandidates, type Search } from "./gather-candidates.js";
import { rulesOf, type GroupOptions, type GroupRules } from "./group-options.js";
import type { NeedGrouping } from "./need-grouping.js";
import { coverOf, needOfMember, taskOf } from "./task.js";

/** Finds the smallest group for needs, one at a time. */
export interface GroupFinder {
  readonly stamp: ProfileStamp;
  groupFor(need: ResolvedNeed, index: SupplierIndex): NeedGrouping;
}

/**
 * Finds groups under a profile.
 *
 * @throws RangeError for options out of range; `groupFor` throws an {@link InputError} for an index that cannot be ranked under the profile.
 */
export function createGroupFinder(options: GroupOptions): GroupFinder {
  const { pack, profile = coreProfile, solve } = options;
  const rules = rulesOf(options, profile);
  const engines = new WeakMap<SupplierIndex, Engine>();
  return {
    stamp: stampOf(profile),
    groupFor(need, index) {
      const engine = engines.get(index) ?? new Engine(index, profile, pack);
      engines.set(index, engine);
      const search = { engine, index, profile, pack };
      const task = taskOf(need, rules);
      const candidates = gatherCandidates(need, task, rules, search);
      const best = bestGroup({ candidates, task, members: rules.members, km: rules.maxKmBetween, solve });
      return groupingOf(need, task, rules, search, candidates, best);
    },
  };
}

function groupingOf(
  need: ResolvedNeed,
  task: GroupTask,
  rules: GroupRules,
  search: Search,
  candidates: readonly GroupCandidate[],
  { members, considered, bound }: BestGroup,
): NeedGrouping {
  const described = describeMembers(members, {
    ...{ need, task, leadShare: rules.leadShare },
    recordOf: (firm) => search.index.supplierOf(firm),
    coversActivity: coverage(rules.level, search.profile, search),
    constraints: prepareQuery(needOfMember(need, rules), search.profile, search.pack, search.index.corpus).constraints,
    ceilingOf: ceilingFor(search.profile, search.pack.taxonomy),
  });
  return {
    ...askedOf(need, task, rules),
    outcome: members.length === 0 ? "none" : members.length === 1 ? "one-firm" : "group",
    members: described,
    total: rounded(members.reduce((sum, { score }) => sum + score, 0)),
    candidates: candidates.length,
    considered,
    ...(bound === undefined || members.length === 1 ? {} : { bound }),
    ...(members.length === 0 ? { uncovered: uncoveredOf(candidates, task) } : {}),
  };
}

const rounded = (score: number) => Math.round(score * 1e12) / 1e12;

function askedOf(resolved: ResolvedNeed, task: GroupTask, rules: GroupRules) {
  const { need, place } = resolved;
  const { minTurnover, minHeadcount } = need.required ?? {};
  const jointly = rules.minima === "jointly";
  return {
    needId: need.id,
    ...(place.region === undefined ? {} : { region: place.region }),
    cover: coverOf(resolved, rules),
    activities: [...new Set(need.activities)],
    ...(need.annualValue === undefined ? {} : { annualValue: need.annualValue }),
    ...(task.certifications.length === 0 ? {} : { certifications: task.certifications }),
    ...(jointly && minTurnover !== undefined ? { minTurnover } : {}),
    ...(jointly && minHeadcount !== undefined ? { minHeadcount } : {}),
  };
}

function coverage(level: number, profile: ScoringProfile, { pack }: Search) {
  const similarity = similarityUnder(profile, pack.taxonomy);
  return (activity: string, { supplier }: { readonly supplier: { readonly activities: readonly string[] } }) =>
    supplier.activities.some((offered) => similarity(activity, offered) >= level);
}

/** What no candidate covers. */
function uncoveredOf(candidates: readonly GroupCandidate[], { activities, certifications }: GroupTask) {
  const covered = candidates.reduce((bits, { covers }) => bits | covers, 0n);
  const isMissing = (at: number) => (covered & (1n << BigInt(at))) === 0n;
  return {
    activities: activities.filter((_, i) => isMissing(i)),
    certifications: certifications.filter((_, i) => isMissing(activities.length + i)),
  };
}
