import { comparableWord, type ScoringProfile } from "../domain/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import type { Criterion } from "./criterion.js";

/** The share of the certifications that the buyer prefers which a firm holds. Undefined when the buyer prefers none. */
export function certificationsCriterion(
  { need }: ResolvedNeed,
  { criteria, unknownUtility }: ScoringProfile,
): Criterion | undefined {
  const preferred = need.preferred?.certifications ?? [];
  if (criteria.certifications === undefined || preferred.length === 0) return undefined;
  return {
    id: "certifications",
    weight: criteria.certifications.weight,
    assess({ supplier: { certifications } }) {
      const held = certifications && heldOf(preferred, certifications);
      return {
        utility: held === undefined ? unknownUtility : held.length / preferred.length,
        facts: { criterion: "certifications", preferred, ...(held && { held }) },
      };
    },
  };
}

/** Those that are listed, in their order and their writing. */
export function heldOf(preferred: readonly string[], listed: readonly string[]): string[] {
  const held = new Set(listed.map(comparableWord));
  return preferred.filter((word) => held.has(comparableWord(word)));
}
