import {
  checkNeed,
  checkSupplier,
  createSupplierIndex,
  type ResolvedNeed,
  type ResolvedSupplier,
  type SupplierIndex,
  type Validated,
} from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { generateNeeds, generateRegister } from "@wasl/fixtures";

/** Needs and firms of a run, the firms as records and as a register. */
export interface Example {
  readonly needs: ResolvedNeed[];
  readonly suppliers: ResolvedSupplier[];
  readonly register: SupplierIndex;
}

/** A generated country: `firms` firms and `needs` needs, the same for the same seed. */
export function example({ firms = 400, needs = 24, seed = 7 } = {}): Example {
  const suppliers = Array.from(generateRegister({ size: firms, seed }), (firm) => valid(checkSupplier(firm, morocco)));
  return {
    needs: Array.from(generateNeeds({ count: needs, seed }), (need) => valid(checkNeed(need, morocco))),
    suppliers,
    register: createSupplierIndex(suppliers, morocco),
  };
}

function valid<T>(checked: Validated<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message).join("\n"));
}
