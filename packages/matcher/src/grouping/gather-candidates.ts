import { similarityUnder } from "../criteria/index.js";
import { comparableWord, type ScoringProfile, type Supplier } from "../domain/index.js";
import { ceilingFor } from "../eligibility/index.js";
import { byRank, prepareQuery, type Engine } from "../ranking/index.js";
import type { CountryPack, ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import type { CapacitySource, GroupCandidate, GroupTask } from "./candidate.js";
import type { GroupRules } from "./group-options.js";
import { hundredths, needOfMember } from "./task.js";

/** Where and how candidates are looked for. */
export interface Search {
  readonly engine: Engine;
  readonly index: SupplierIndex;
  readonly profile: ScoringProfile;
  readonly pack: CountryPack;
}

/**
 * The firms that meet what is asked of each member and cover at least one of the need's activities, in the order of their ranks: by
 * score, then tie key, then id.
 */
export function gatherCandidates(
  need: ResolvedNeed,
  task: GroupTask,
  rules: GroupRules,
  { engine, index, profile, pack }: Search,
): GroupCandidate[] {
  const query = prepareQuery(need, profile, pack, index.corpus);
  const activities = partsByActivity(need.need.activities, rules.level, profile, pack);
  const brings = contribution(task, rules, need, ceilingFor(profile, pack.taxonomy));
  const found: GroupCandidate[] = [];
  engine.visitClose(needOfMember(need, rules), ({ query: own, firstFirm }, row) => {
    if (own.eligibility.verdict(row) !== 0) return;
    const firm = firstFirm + row;
    const record = index.supplierOf(firm);
    const covered = record.supplier.activities.reduce((bits, activity) => bits | activities(activity), 0n);
    if (covered === 0n) return;
    // Where activities do not matter, a member is still of the trade.
    const ofTask = task.activities.length === 0 ? 0n : covered;
    found.push({ ...query.standing(record), firm, ...brings(record, ofTask) });
  });
  return found.sort(byRank);
}

/** By the code of an activity offered: a bit for each activity asked for that it covers. */
function partsByActivity(asked: readonly string[], level: number, profile: ScoringProfile, { taxonomy }: CountryPack) {
  const similarity = similarityUnder(profile, taxonomy);
  const known = new Map<string, bigint>();
  const distinct = [...new Set(asked)];
  const partsOf = (offered: string) =>
    distinct.reduce((bits, code, i) => (similarity(code, offered) >= level ? bits | (1n << BigInt(i)) : bits), 0n);
  return (offered: string): bigint => {
    const parts = known.get(offered) ?? partsOf(offered);
    known.set(offered, parts);
    return parts;
  };
}

/** Less than this is what multiplication leaves of a whole hundredth. */
const ROUNDING = 1e-6;

/** What a firm brings, beside the activities that it covers. */
function contribution(
  task: GroupTask,
  rules: GroupRules,
  { need }: ResolvedNeed,
  ceilingOf: (activity: string) => number,
): (record: ResolvedSupplier, covered: bigint) => Omit<GroupCandidate, "supplierId" | "score" | "tieKey" | "firm"> {
  const wanted = task.certifications.map(comparableWord);
  const leadCapacity = rules.leadShare * hundredths(need.annualValue ?? 0) - ROUNDING;
  return ({ supplier, place }, covered) => {
    const { capacity, capacityFrom } = capacityOf(supplier, rules.turnoverShare, ceilingOf);
    const held = heldParts(supplier, wanted) << BigInt(task.activities.length);
    const lead = task.lead !== undefined && capacity >= leadCapacity ? task.lead : 0n;
    return {
      covers: covered | held | lead,
      capacity,
      capacityFrom,
      turnover: hundredths(supplier.turnover ?? 0),
      headcount: supplier.headcount ?? 0,
      point: place.point,
    };
  };
}

function heldParts({ certifications = [] }: Supplier, wanted: readonly string[]): bigint {
  if (wanted.length === 0) return 0n;
  const held = new Set(certifications.map(comparableWord));
  return wanted.reduce((bits, word, i) => (held.has(word) ? bits | (1n << BigInt(i)) : bits), 0n);
}

/**
 * What a firm can still take on a year, in hundredths: the free capacity that it states, else a share of its turnover; for an
 * auto-entrepreneur no more than the ceiling of its status.
 */
export function capacityOf(
  { freeCapacity, turnover, category, activities }: Supplier,
  turnoverShare: number,
  ceilingOf: (activity: string) => number,
): { readonly capacity: number; readonly capacityFrom: CapacitySource } {
  const ceiling = category === "AE" ? ceilingOf(activities[0] ?? "") : Infinity;
  const most = (amount: number) => Math.floor(Math.min(amount, ceiling) * 100 + ROUNDING);
  if (freeCapacity !== undefined) return { capacity: most(freeCapacity), capacityFrom: "free-capacity" };
  if (turnover !== undefined) return { capacity: most(turnover * turnoverShare), capacityFrom: "turnover-share" };
  return { capacity: 0, capacityFrom: "unknown" };
}
