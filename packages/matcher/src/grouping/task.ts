import type { ResolvedNeed } from "../reference/index.js";
import type { GroupTask } from "./candidate.js";
import type { Cover, GroupRules } from "./group-options.js";

/** What a need asks of a group: without an annual value, of its activities alone. */
export function coverOf({ need }: ResolvedNeed, { cover }: GroupRules): Cover {
  return need.annualValue === undefined ? "activities" : cover;
}

export function taskOf(resolved: ResolvedNeed, rules: GroupRules): GroupTask {
  const { need } = resolved;
  const cover = coverOf(resolved, rules);
  const activities = cover === "volume" ? [] : [...new Set(need.activities)];
  const certifications = rules.certifications === "one" ? [...new Set(need.required?.certifications)] : [];
  const hasLead = cover !== "activities" && rules.leadShare > 0;
  const parts = BigInt(activities.length + certifications.length);
  return {
    activities,
    certifications,
    lead: hasLead ? 1n << parts : undefined,
    all: (1n << (hasLead ? parts + 1n : parts)) - 1n,
    sums: {
      ...(cover === "activities" ? {} : { capacity: hundredths(need.annualValue ?? 0) }),
      ...(rules.minima === "jointly" ? minimaOf(resolved) : {}),
    },
  };
}

function minimaOf({ need }: ResolvedNeed): GroupTask["sums"] {
  const { minTurnover, minHeadcount } = need.required ?? {};
  return {
    ...(minTurnover === undefined ? {} : { turnover: hundredths(minTurnover) }),
    ...(minHeadcount === undefined ? {} : { headcount: minHeadcount }),
  };
}

/** An amount in hundredths, to the nearest. */
export const hundredths = (amount: number) => Math.round(amount * 100);

/**
 * The need as each single member meets it: without what the group meets together, and within the distance that was asked for. An annual
 * value bars auto-entrepreneurs above their ceiling; where the volume is shared out, each takes no more than its ceiling instead.
 */
export function needOfMember(resolved: ResolvedNeed, rules: GroupRules): ResolvedNeed {
  const { annualValue, required = {}, ...need } = resolved.need;
  const { certifications, minTurnover, minHeadcount, ...others } = required;
  const maxDistanceKm = Math.min(required.maxDistanceKm ?? Infinity, rules.maxKm);
  const ofEach = {
    ...others,
    ...(rules.certifications === "one" || certifications === undefined ? {} : { certifications }),
    ...(rules.minima === "jointly" || minTurnover === undefined ? {} : { minTurnover }),
    ...(rules.minima === "jointly" || minHeadcount === undefined ? {} : { minHeadcount }),
    ...(maxDistanceKm === Infinity ? {} : { maxDistanceKm }),
  };
  const isShared = coverOf(resolved, rules) !== "activities";
  return {
    ...resolved,
    need: { ...need, required: ofEach, ...(isShared || annualValue === undefined ? {} : { annualValue }) },
  };
}
