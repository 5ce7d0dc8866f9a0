import type { PastPair } from "../snapshots/index.js";
import type { IntroducedPair, Ledger } from "./ledger.js";
import type { OutcomeRecord } from "./record.js";

/** Declined for these, a firm may suit the buyer's next need: they say nothing of the two. */
const PASSING: ReadonlySet<OutcomeRecord["reason"]> = new Set(["capacity", "timing", "unreachable"]);

/**
 * The pairs that a ledger bars from a run: they met when they were introduced, whatever the need, and were not turned down. Nobody's
 * answer, or a refusal for a passing reason, bars the same need alone. What the run itself introduced is no meeting before it, so that a
 * run that is done again chooses the same; what was declined since is.
 */
export function pastPairs(ledger: Ledger, runId: string): PastPair[] {
  return ledger.pairs().flatMap((pair) => {
    const past = pastOf(pair, runId);
    if (past === undefined) return [];
    const { needId, supplierId, introductions } = pair;
    const buyerId = introductions.find((one) => one.buyerId !== undefined)?.buyerId;
    return [{ needId, ...(buyerId !== undefined && { buyerId }), supplierId, ...past }];
  });
}

/** What a pair's past means: for the need itself, and whether for its buyer's other needs too. */
function pastOf(
  { introductions, outcomes }: IntroducedPair,
  runId: string,
): Pick<PastPair, "history" | "bars"> | undefined {
  const last = outcomes.at(-1);
  if (last?.outcome === "declined") return { history: "declined", bars: PASSING.has(last.reason) ? "need" : "buyer" };
  // A pair that the ledger has outcomes of alone was introduced outside of it, so before.
  const isBefore = introductions.length === 0 || introductions.some((one) => one.runId !== runId);
  if (!isBefore) return undefined;
  return { history: "met", bars: last?.outcome === "no-answer" ? "need" : "buyer" };
}
