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
  profile: ScoringProfile,
  taxonomy: Taxonomy,
): Constraint | undefined {
  if (annualValue === undefined) return undefined;
  const ceilingOf = ceilingFor(profile, taxonomy);
  return {
    id: "auto-entrepreneur-ceiling",
    check({ supplier }: ResolvedSupplier) {
      const { category, activities } = supplier;
      if (category !== undefined && category !== "AE") return passed;
      const ceiling = ceilingOf(activities[0] ?? "");
      if (annualValue <= ceiling) return passed;
      if (category === undefined) return unknown;
      return violated({ constraint: "auto-entrepreneur-ceiling", required: annualValue, actual: ceiling });
    },
  };
}

/** The most an auto-entrepreneur may take on a year, by its principal activity; infinite where the profile sets no ceiling. */
export function ceilingFor(profile: ScoringProfile, taxonomy: Taxonomy): (activity: string) => number {
  const ours = profile.constraints.autoEntrepreneurCeilings.filter((ceiling) => ceiling.taxonomy === taxonomy.id);
  const byRoot = new Map(ours.flatMap(({ roots, annualValue }) => roots.map((root) => [root, annualValue])));
  return (activity) => byRoot.get(taxonomy.lineage(activity)[0]?.code ?? "") ?? Infinity;
}
