import { comparableWord } from "../domain/index.js";
import { assessEligibility, type Constraint } from "../eligibility/index.js";
import { haversineKm, type ResolvedNeed, type ResolvedSupplier } from "../reference/index.js";
import type { GroupCandidate, GroupTask } from "./candidate.js";
import type { GroupMember } from "./need-grouping.js";

/** What members are described by. */
export interface Described {
  readonly need: ResolvedNeed;
  readonly task: GroupTask;
  readonly leadShare: number;
  readonly recordOf: (firm: number) => ResolvedSupplier;
  /** By the code of an activity asked for and a firm: whether it covers it. */
  readonly coversActivity: (activity: string, record: ResolvedSupplier) => boolean;
  /** What is asked of each member. */
  readonly constraints: readonly Constraint[];
  /** By its principal activity, the most an auto-entrepreneur may take on: MAD a year. */
  readonly ceilingOf: (activity: string) => number;
}

/** The members with what each brings. */
export function describeMembers(members: readonly GroupCandidate[], described: Described): GroupMember[] {
  if (members.length === 0) return [];
  const { task, need } = described;
  const isShared = task.sums.capacity !== undefined;
  const lead = isShared ? largest(members) : members[0]!;
  const parts = isShared ? partsOf(members, need.need.annualValue ?? 0, lead, described.leadShare) : undefined;
  return members.map((member, i) => ({
    ...brought(member, described),
    ...(parts === undefined ? {} : { part: parts[i]! }),
    ...distanceTo(need, member),
    lead: member === lead,
    toVerify: unknownOf(member, described),
  }));
}

/** Of equals the one that ranks first. */
function largest(members: readonly GroupCandidate[]): GroupCandidate {
  return members.reduce((a, b) => (b.capacity > a.capacity ? b : a));
}

function brought(member: GroupCandidate, { need, task, recordOf, coversActivity }: Described) {
  const { supplierId, score, capacity, capacityFrom } = member;
  const record = recordOf(member.firm);
  const held = new Set(record.supplier.certifications?.map(comparableWord));
  const asked = [...new Set(need.need.activities)];
  const certifications = task.certifications.filter((word) => held.has(comparableWord(word)));
  return {
    supplierId,
    // A formula may give −0, which JSON does not know.
    score: score + 0,
    activities: asked.filter((activity) => coversActivity(activity, record)),
    ...(task.certifications.length === 0 ? {} : { certifications }),
    capacity: capacity / 100,
    capacityFrom,
  };
}

/**
 * The annual value in proportion to capacities, to the hundredth; the lead takes its least share where that is more. No part is above
 * a capacity: all capacities together are no less than the value, and what the lead leaves is no more than a proportional part.
 */
function partsOf(members: readonly GroupCandidate[], value: number, lead: GroupCandidate, leadShare: number): number[] {
  const sum = (those: readonly GroupCandidate[]) => those.reduce((total, { capacity }) => total + capacity, 0);
  const all = sum(members);
  if (all === 0) return members.map(() => 0);
  const ofLead = Math.max(value * leadShare, (value * lead.capacity) / all);
  const others = all - lead.capacity;
  const partOf = ({ capacity }: GroupCandidate) => (capacity === 0 ? 0 : ((value - ofLead) * capacity) / others);
  return members.map((member) => toHundredth(member === lead ? ofLead : partOf(member)));
}

const toHundredth = (amount: number) => Math.round(amount * 100) / 100;

function distanceTo({ place }: ResolvedNeed, { point }: GroupCandidate): { km?: number } {
  return place.point && point ? { km: Math.round(haversineKm(place.point, point) * 1_000) / 1_000 } : {};
}

function unknownOf(member: GroupCandidate, described: Described): GroupMember["toVerify"] {
  const { constraints, recordOf, task, ceilingOf, need } = described;
  const record = recordOf(member.firm);
  const { toVerify } = assessEligibility(constraints, record);
  const { category, activities } = record.supplier;
  const ceiling = ceilingOf(activities[0] ?? "");
  const isShared = task.sums.capacity !== undefined;
  const mayExceed =
    isShared && category === undefined && Math.min(member.capacity / 100, need.need.annualValue ?? 0) > ceiling;
  return [
    ...toVerify,
    ...(mayExceed ? (["auto-entrepreneur-ceiling"] as const) : []),
    ...(isShared && member.capacityFrom !== "free-capacity" ? (["capacity"] as const) : []),
  ];
}
