import type { Judgment } from "@wasl/fixtures";
import type { Ledger } from "./ledger.js";
import type { OutcomeRecord } from "./record.js";

/**
 * What outcomes say of how well a firm answers a need, for tuning and evaluation: a contract 3, an acceptance 2, a refusal for the activity 0.
 * Other refusals, and no answer, say nothing of the fit (the price was too high, nobody could be reached), so they give no judgment
 * and leave one that came before them as it is. Of several outcomes that say something the last one holds.
 */
export function judgmentsFrom(ledger: Ledger): Judgment[] {
  return ledger.pairs().flatMap(({ needId, supplierId, outcomes }) => {
    const grade = outcomes.map(gradeOf).findLast((one) => one !== undefined);
    return grade === undefined ? [] : [{ needId, supplierId, grade }];
  });
}

function gradeOf({ outcome, reason }: OutcomeRecord): number | undefined {
  if (outcome === "contracted") return 3;
  if (outcome === "accepted") return 2;
  return outcome === "declined" && reason === "activity" ? 0 : undefined;
}
