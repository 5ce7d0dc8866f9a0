import {
  haversineKm,
  type Need,
  type ResolvedNeed,
  type ResolvedSupplier,
  type ScoringProfile,
} from "../../src/index.js";
import { similarityUnder } from "../../src/criteria/index.js";
import { ceilingFor, firstViolated } from "../../src/eligibility/index.js";
import type { GroupOptions } from "../../src/grouping/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { byRank, type Query, type Standing } from "../../src/ranking/index.js";

type Asked = Required<Omit<GroupOptions, "pack" | "solve" | "profile">>;

/** The best group, found by trying every set of firms that is not too large. */
export function groupByTryingAll(
  resolved: ResolvedNeed,
  firms: readonly ResolvedSupplier[],
  asked: Asked,
  profile: ScoringProfile,
  queryOf: (need: ResolvedNeed) => Query,
): readonly string[] {
  const { need } = resolved;
  const volume = asked.cover !== "activities" && need.annualValue !== undefined ? need.annualValue : undefined;
  const constraints = queryOf(asOneMeets(resolved, asked, volume !== undefined)).constraints;
  const standing = queryOf(resolved);
  const similarity = similarityUnder(profile, morocco.taxonomy);
  const does = (firm: ResolvedSupplier, code: string) =>
    firm.supplier.activities.some((own) => similarity(code, own) >= asked.level);
  const possible = firms
    .filter(
      (firm) => firstViolated(constraints, firm) === undefined && need.activities.some((code) => does(firm, code)),
    )
    .map((firm) => ({ firm, standing: standing.standing(firm) }))
    .sort((a, b) => byRank(a.standing, b.standing));

  const isGroup = (members: readonly ResolvedSupplier[]) =>
    (volume !== undefined && asked.cover === "volume" ? [] : need.activities).every((code) =>
      members.some((firm) => does(firm, code)),
    ) &&
    (volume === undefined || enoughVolume(members, volume, asked, profile)) &&
    (asked.certifications === "each" ||
      (need.required?.certifications ?? []).every((word) => members.some((firm) => holds(firm, word)))) &&
    (asked.minima === "each" || haveMinimaTogether(members, need)) &&
    members.every((a) => members.every((b) => !(distance(a, b) > asked.maxKmBetween)));

  for (let size = 1; size <= asked.members; size += 1) {
    let best: readonly (typeof possible)[number][] | undefined;
    for (const set of subsets(possible, size)) {
      // Sets come in the order of groups, so of equal totals the first stays.
      if ((best === undefined || worth(set) > worth(best)) && isGroup(set.map(({ firm }) => firm))) best = set;
    }
    if (best) return best.map(({ standing: { supplierId } }) => supplierId);
  }
  return [];
}

function asOneMeets(resolved: ResolvedNeed, asked: Asked, isShared: boolean): ResolvedNeed {
  const need: Need = structuredClone(resolved.need);
  const required = (need.required ??= {});
  if (asked.certifications === "one") delete required.certifications;
  if (asked.minima === "jointly") {
    delete required.minTurnover;
    delete required.minHeadcount;
  }
  if (asked.maxKm < (required.maxDistanceKm ?? Infinity)) required.maxDistanceKm = asked.maxKm;
  if (isShared) delete need.annualValue;
  return { ...resolved, need };
}

const worth = (set: readonly { readonly standing: Standing }[]) =>
  set.reduce((sum, { standing: { score } }) => sum + Math.round(score * 1e6), 0);

/** In whole hundredths, as amounts are written. */
function enoughVolume(
  members: readonly ResolvedSupplier[],
  volume: number,
  asked: Asked,
  profile: ScoringProfile,
): boolean {
  const ceilingOf = ceilingFor(profile, morocco.taxonomy);
  const capacities = members.map(({ supplier: { category, activities, freeCapacity, turnover } }) => {
    const free = freeCapacity ?? (turnover === undefined ? 0 : turnover * asked.turnoverShare);
    const allowed = category === "AE" ? Math.min(free, ceilingOf(activities[0]!)) : free;
    return Math.floor(allowed * 100 + 1e-6);
  });
  const cents = Math.round(volume * 100);
  const canLead = asked.leadShare === 0 || capacities.some((capacity) => capacity >= asked.leadShare * cents);
  return canLead && capacities.reduce((a, b) => a + b, 0) >= cents;
}

function holds({ supplier: { certifications = [] } }: ResolvedSupplier, word: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s-]/g, "");
  return certifications.some((own) => plain(own) === plain(word));
}

function haveMinimaTogether(members: readonly ResolvedSupplier[], { required }: Need): boolean {
  const { minTurnover = 0, minHeadcount = 0 } = required ?? {};
  const turnover = members.reduce((sum, { supplier }) => sum + Math.round((supplier.turnover ?? 0) * 100), 0);
  const people = members.reduce((sum, { supplier }) => sum + (supplier.headcount ?? 0), 0);
  return turnover >= Math.round(minTurnover * 100) && people >= minHeadcount;
}

function distance({ place: a }: ResolvedSupplier, { place: b }: ResolvedSupplier): number {
  return a.point && b.point ? haversineKm(a.point, b.point) : 0;
}

/** All sets of a size, in lexicographic order of positions. */
export function* subsets<T>(all: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= all.length - size; i += 1)
      for (const rest of subsets(all, size - 1, i + 1)) yield [all[i]!, ...rest];
}
