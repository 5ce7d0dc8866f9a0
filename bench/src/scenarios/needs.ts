import { generateNeeds } from "@wasl/fixtures";
import { orThrow, resolveNeed, type CountryPack, type Need, type ResolvedNeed } from "@wasl/matcher";

/** Generated needs as `change` makes them; `position` counts them from 0. */
export function plannedNeeds(
  { count, seed, pack }: { readonly count: number; readonly seed: number; readonly pack: CountryPack },
  change: (need: Need, position: number) => Need = (need) => need,
): ResolvedNeed[] {
  return Array.from(generateNeeds({ count, seed }), (need, i) => orThrow(resolveNeed(change(need, i), pack)));
}
