import type { History } from "@wasl/matcher/allocate";
import type { IntroducedPair, Ledger } from "./ledger.js";
import type { OutcomeRecord } from "./record.js";

/** Declined for these, a firm may suit the buyer's next need: they say nothing of the two. */
const PASSING: ReadonlySet<OutcomeRecord["reason"]> = new Set(["capacity", "timing", "unreachable"]);

/**
 * What became before of a need's buyer and a firm, for an allocation that leaves such pairs out: they met when they were introduced,
 * whatever the need, and were not turned down. Nobody's answer, or a refusal for a passing reason, bars the same need alone.
 * What the run itself introduced is no meeting before it, so that a run that is done again chooses the same; what was declined since is.
 *
 * @param buyerOf the buyer of a need of the run.
 */
export function historyFrom(
  ledger: Ledger,
  buyerOf: (needId: string) => string | undefined,
  runId: string,
): (needId: string, supplierId: string) => History | undefined {
  const byNeed = new Map<string, History>();
  const byBuyer = new Map<string, History>();
  for (const pair of ledger.pairs()) {
    const { ofNeed, ofBuyer } = pastOf(pair, runId);
    const buyer = pair.introductions[0]?.buyerId ?? buyerOf(pair.needId);
    if (ofNeed) byNeed.set(keyOf(pair.needId, pair.supplierId), ofNeed);
    if (ofBuyer && buyer !== undefined) setWorse(byBuyer, keyOf(buyer, pair.supplierId), ofBuyer);
  }
  return (needId, supplierId) =>
    byNeed.get(keyOf(needId, supplierId)) ?? byBuyer.get(keyOf(buyerOf(needId) ?? "", supplierId));
}

const keyOf = (a: string, b: string) => JSON.stringify([a, b]);

function setWorse(map: Map<string, History>, key: string, history: History): void {
  if (map.get(key) !== "declined") map.set(key, history);
}

/** What a pair's past means for the need itself, and for its buyer's other needs. */
function pastOf({ introductions, outcomes }: IntroducedPair, runId: string): { ofNeed?: History; ofBuyer?: History } {
  const last = outcomes.at(-1);
  if (last?.outcome === "declined")
    return PASSING.has(last.reason) ? { ofNeed: "declined" } : { ofNeed: "declined", ofBuyer: "declined" };
  // A pair that the ledger has outcomes of alone was introduced outside of it, so before.
  const isBefore = introductions.length === 0 || introductions.some((one) => one.runId !== runId);
  if (!isBefore) return {};
  return last?.outcome === "no-answer" ? { ofNeed: "met" } : { ofNeed: "met", ofBuyer: "met" };
}

/** How firms that were introduced of late leave places to others. */
export interface RotationRule {
  /** Introductions that a firm may have within the time, those of the run included. */
  readonly most: number;
  /** Introductions from this instant on count, as milliseconds since 1970. */
  readonly since: number;
  /** What this run introduced itself does not count. */
  readonly runId: string;
}

/** How many places each firm has left: as many as the rule gives, less what it had within the time. */
export function placesAfter(ledger: Ledger, { most, since, runId }: RotationRule): (supplierId: string) => number {
  const counts = new Map<string, number>();
  for (const { supplierId, at, runId: by } of ledger.introductions)
    if (by !== runId && Date.parse(at) >= since) counts.set(supplierId, (counts.get(supplierId) ?? 0) + 1);
  return (supplierId) => Math.max(0, most - (counts.get(supplierId) ?? 0));
}
