import { checkNeed, checkSupplier, type ResolvedNeed, type ResolvedSupplier, type Validated } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { generateNeeds, generateRegister } from "@wasl/fixtures";

/** Needs and firms of a run. */
export interface Example {
  readonly needs: ResolvedNeed[];
  readonly suppliers: ResolvedSupplier[];
}

/** A generated country: `firms` firms and `needs` needs, the same for the same seed. */
export function example({ firms = 400, needs = 24, seed = 7 } = {}): Example {
  return {
    needs: Array.from(generateNeeds({ count: needs, seed }), (need) => valid(checkNeed(need, morocco))),
    suppliers: Array.from(generateRegister({ size: firms, seed }), (firm) => valid(checkSupplier(firm, morocco))),
  };
}

function valid<T>(checked: Validated<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message).join("\n"));
}
