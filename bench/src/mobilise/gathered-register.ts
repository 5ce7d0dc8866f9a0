import { SupplierIndexBuilder, type ScoringProfile, type SupplierIndex } from "@wasl/matcher";
import { asksForDossiers } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { plannedRegister } from "../scenarios/register.js";

/** An index of generated firms, with what they say of themselves where a profile asks for it. */
export function gatheredRegister(
  size: number,
  { seed, profile }: { readonly seed: number; readonly profile: ScoringProfile },
): SupplierIndex {
  const builder = new SupplierIndexBuilder(morocco, { dossiers: asksForDossiers(profile) });
  for (const firm of plannedRegister({ size, seed, pack: morocco })) builder.add(firm);
  return builder.finished();
}
