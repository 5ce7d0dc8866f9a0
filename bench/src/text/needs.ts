import type { CountryPack, Need, ResolvedNeed } from "@wasl/matcher";
import { plannedNeeds } from "../scenarios/needs.js";
import { Draw } from "./draw.js";
import type { Vocabulary } from "./vocabulary.js";

/** Generated needs with titles that buyers wrote for real awards in such trades, beside the generated keywords. */
export function titledNeeds(
  plan: { readonly count: number; readonly seed: number; readonly pack: CountryPack },
  vocabulary: Vocabulary,
  change: (need: Need) => Need = (need) => need,
): ResolvedNeed[] {
  return plannedNeeds(plan, (need) =>
    change({ ...need, title: vocabulary.title(new Draw(`title ${need.id} ${plan.seed}`), need.activities[0]!) }),
  );
}
