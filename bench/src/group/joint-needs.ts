import { generateNeeds } from "@wasl/fixtures";
import type { ResolvedNeed } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { plannedNeeds } from "../scenarios/needs.js";

/** Needs that one firm can seldom serve: with the activities of another need too, and so many times the value. */
export function jointNeeds(
  count: number,
  { seed, times }: { readonly seed: number; readonly times: number },
): ResolvedNeed[] {
  const others = [...generateNeeds({ count, seed: seed + 1 })];
  return plannedNeeds({ count, seed, pack: morocco }, (need, i) => ({
    ...need,
    activities: [...new Set([...need.activities, ...others[i]!.activities])],
    ...(need.annualValue === undefined ? {} : { annualValue: times * need.annualValue }),
  }));
}
