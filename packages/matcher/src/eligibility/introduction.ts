import type { ResolvedNeed } from "../reference/index.js";
import { passed, unknown, violated, type Constraint } from "./constraint.js";

/** Nobody is introduced to itself. */
export function buyerItself({ need }: ResolvedNeed): Constraint {
  return {
    id: "buyer-itself",
    check: ({ supplier }) => (supplier.id === need.buyer.id ? violated({ constraint: "buyer-itself" }) : passed),
  };
}

/** A firm that refused to be introduced is not; one that was not asked is to be asked. */
export function consent(): Constraint {
  return {
    id: "consent-refused",
    check({ supplier }) {
      if (supplier.consent === undefined) return unknown;
      return supplier.consent ? passed : violated({ constraint: "consent-refused" });
    },
  };
}
