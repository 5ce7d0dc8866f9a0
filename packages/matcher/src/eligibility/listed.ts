import { comparableWord, type Supplier } from "../domain/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import { passed, unknown, violated, type Constraint, type ConstraintId } from "./constraint.js";

/** A certification the firm does not list is one it does not hold: unlike other values, it is never unknown. */
export function certifications({ need }: ResolvedNeed): Constraint | undefined {
  return allListed("certification-missing", need.required?.certifications, (firm) => firm.certifications ?? []);
}

/** The firm works in all languages asked for. */
export function languages({ need }: ResolvedNeed): Constraint | undefined {
  return allListed("language-missing", need.required?.languages, (firm) => firm.languages);
}

/** The firm already sells to all export markets asked for. */
export function exportMarkets({ need }: ResolvedNeed): Constraint | undefined {
  return allListed("export-market-missing", need.required?.exportMarkets, (firm) => firm.export?.markets);
}

function allListed(
  id: ConstraintId,
  required: readonly string[] | undefined,
  listedBy: (firm: Supplier) => readonly string[] | undefined,
): Constraint | undefined {
  if (required === undefined || required.length === 0) return undefined;
  const wanted = required.map((word) => ({ word, key: comparableWord(word) }));
  return {
    id,
    check({ supplier }) {
      const listed = listedBy(supplier);
      if (listed === undefined) return unknown;
      const held = new Set(listed.map(comparableWord));
      const missing = wanted.filter(({ key }) => !held.has(key)).map(({ word }) => word);
      return missing.length === 0 ? passed : violated({ constraint: id, required: missing });
    },
  };
}
