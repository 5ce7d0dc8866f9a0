import type { ScoringProfile } from "../domain/index.js";
import type { ResolvedNeed, ResolvedSupplier, Taxonomy } from "../reference/index.js";
import { passed, unknown, violated, type Constraint } from "./constraint.js";

/** The need takes firms of these categories only. */
export function allowedCategories({ need }: ResolvedNeed): Constraint | undefined {
  const allowed = need.required?.categories;
  if (allowed === undefined) return undefined;
  return {
    id: "category-not-allowed",
    check({ supplier: { category } }) {
      if (category === undefined) return unknown;
      if (allowed.includes(category)) return passed;
      return violated({ constraint: "category-not-allowed", required: allowed, actual: category });
    },
  };
}

/**
 * An auto-entrepreneur may not take on more a year than the ceiling of its status, which depends on the root above its first
 * activity.
 */
export function autoEntrepreneurCeiling(
  { need: { annualValue } }: ResolvedNeed,
  { constraints }: ScoringProfile,
  taxonomy: Taxonomy,
): Constraint | undefined {
  const ceilings = ceilingByRoot(constraints.autoEntrepreneurCeilings, taxonomy);
  if (annualValue === undefined || ceilings.size === 0) return undefined;
  return {
    id: "auto-entrepreneur-ceiling",
    check({ supplier }: ResolvedSupplier) {
      const { category, activities } = supplier;
      if (category !== undefined && category !== "AE") return passed;
      const ceiling = ceilings.get(taxonomy.lineage(activities[0] ?? "")[0]?.code ?? "") ?? Infinity;
      if (annualValue <= ceiling) return passed;
      if (category === undefined) return unknown;
      return violated({ constraint: "auto-entrepreneur-ceiling", required: annualValue, actual: ceiling });
    },
  };
}

function ceilingByRoot(
  ceilings: ScoringProfile["constraints"]["autoEntrepreneurCeilings"],
  taxonomy: Taxonomy,
): ReadonlyMap<string, number> {
  const ours = ceilings.filter((ceiling) => ceiling.taxonomy === taxonomy.id);
  return new Map(ours.flatMap(({ roots, annualValue }) => roots.map((root) => [root, annualValue])));
}
