import type { ConstraintId, ResolvedNeed } from "@wasl/matcher";
import { ceilingOf } from "../columns/ceiling.js";
import { wordKey } from "../columns/word-key.js";
import type { Scoring } from "./peer.js";
import type { Firm } from "./plain-firm.js";
import { isCovered, kilometres } from "./plain-place.js";

type Test = (firm: Firm, need: ResolvedNeed, scoring: Scoring) => boolean;

/** What excludes a firm of the trade, in the order in which it is counted. What a firm does not tell passes, but for its certifications. */
const TESTS: readonly (readonly [ConstraintId, Test])[] = [
  ["buyer-itself", (firm, { need }) => firm.id === need.buyer.id],
  ["consent-refused", (firm) => firm.consent === false],
  ["category-not-allowed", ({ category }, { need }) => isMissing(category, need.required?.categories)],
  ["auto-entrepreneur-ceiling", isAboveCeiling],
  ["too-far", isTooFar],
  ["certification-missing", (firm, { need }) => lacksSome(firm.certifications, need.required?.certifications)],
  ["turnover-too-low", ({ turnover = Infinity }, { need }) => turnover < (need.required?.minTurnover ?? 0)],
  ["headcount-too-low", ({ headcount = Infinity }, { need }) => headcount < (need.required?.minHeadcount ?? 0)],
  ["language-missing", (firm, { need }) => lacksSome(firm.languages, need.required?.languages)],
  ["export-market-missing", (firm, { need }) => lacksSome(firm.markets, need.required?.exportMarkets)],
];

/** The first constraint that a firm of the trade violates; undefined when it is eligible. */
export function exclusionOf(firm: Firm, need: ResolvedNeed, scoring: Scoring): ConstraintId | undefined {
  for (const [id, isViolated] of TESTS) if (isViolated(firm, need, scoring)) return id;
  return undefined;
}

/** All constraints that it violates. */
export function exclusionsOf(firm: Firm, need: ResolvedNeed, scoring: Scoring): ConstraintId[] {
  return TESTS.filter(([, isViolated]) => isViolated(firm, need, scoring)).map(([id]) => id);
}

export function isEligible(firm: Firm, need: ResolvedNeed, scoring: Scoring): boolean {
  return exclusionOf(firm, need, scoring) === undefined;
}

function isMissing<T>(value: T | undefined, among: readonly T[] | undefined): boolean {
  return value !== undefined && among !== undefined && !among.includes(value);
}

function isAboveCeiling(firm: Firm, { need: { annualValue } }: ResolvedNeed, scoring: Scoring): boolean {
  if (firm.category !== "AE" || annualValue === undefined) return false;
  return annualValue > ceilingOf(firm.activities[0] ?? "", scoring);
}

function isTooFar(firm: Firm, need: ResolvedNeed): boolean {
  const limit = need.need.required?.maxDistanceKm;
  if (limit === undefined) return false;
  const km = kilometres(firm, need);
  return km !== undefined && km > limit && !isCovered(firm, need, km);
}

function lacksSome(listed: ReadonlySet<string> | undefined, asked: readonly string[] = []): boolean {
  return listed !== undefined && asked.some((word) => !listed.has(wordKey(word)));
}
