import {
  asksForDossiers,
  coreProfile,
  SupplierIndexBuilder,
  type ScoringProfile,
  type SupplierIndex,
} from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { firmOf, type Firm } from "../peers/plain-firm.js";
import { plannedRegister } from "./register.js";

/** Which firms, and the profile that says what is kept of them; `core` when absent. */
interface Gathering {
  readonly seed: number;
  readonly profile?: ScoringProfile;
}

/** An index of generated firms, with what they say of themselves where a profile asks for it. */
export function gatheredRegister(size: number, { seed, profile = coreProfile }: Gathering): SupplierIndex {
  const builder = new SupplierIndexBuilder(morocco, { dossiers: asksForDossiers(profile) });
  for (const firm of plannedRegister({ size, seed, pack: morocco })) builder.add(firm);
  return builder.finished();
}

/** A generated register twice: as an index for `core`, and as plain objects for peers that look at every firm. */
export interface GatheredTwice {
  readonly index: SupplierIndex;
  readonly plain: readonly Firm[];
}

export function gatheredTwice(size: number, { seed }: Pick<Gathering, "seed">): GatheredTwice {
  const builder = new SupplierIndexBuilder(morocco, { dossiers: false });
  const plain: Firm[] = [];
  for (const firm of plannedRegister({ size, seed, pack: morocco })) {
    builder.add(firm);
    plain.push(firmOf(firm));
  }
  return { index: builder.finished(), plain };
}
