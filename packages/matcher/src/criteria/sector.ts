import type { ScoringProfile } from "../domain/index.js";
import type { ResolvedNeed, Taxonomy, TaxonomyNode } from "../reference/index.js";
import type { Assessment, Criterion } from "./criterion.js";
import type { SectorFacts } from "./facts.js";

/** The best similarity over all pairs of a need's and a firm's activities. */
export function sectorCriterion(
  { need }: Pick<ResolvedNeed, "need">,
  { criteria: { sector } }: ScoringProfile,
  taxonomy: Taxonomy,
): Criterion {
  const byDepth = sector.similarity[taxonomy.id] ?? sector.similarityElsewhere;
  // A register holds many firms and few activities: each activity is compared with the need once.
  const known = new Map<string, Assessment>();
  const closest = (activity: string) => {
    const seen =
      known.get(activity) ?? best(need.activities.map((asked) => compare(asked, activity, taxonomy, byDepth)));
    known.set(activity, seen);
    return seen;
  };
  return {
    id: "sector",
    weight: sector.weight,
    assess({ supplier: { activities } }) {
      // Most firms have one activity, and every firm is assessed: no list for those.
      return activities.length === 1 ? closest(activities[0]!) : best(activities.map(closest));
    },
  };
}

function compare(asked: string, offered: string, taxonomy: Taxonomy, byDepth: readonly number[]): Assessment {
  const common = deepestCommonNode(taxonomy.lineage(asked), taxonomy.lineage(offered));
  const exact = common?.code === asked;
  const facts: SectorFacts = {
    criterion: "sector",
    needActivity: asked,
    supplierActivity: offered,
    ...(common ? { common: common.code } : {}),
    exact,
  };
  return { utility: exact ? 1 : similarityAt(common, byDepth), facts };
}

function deepestCommonNode(a: readonly TaxonomyNode[], b: readonly TaxonomyNode[]): TaxonomyNode | undefined {
  const above = new Set(b.map((node) => node.code));
  return a.findLast((node) => above.has(node.code));
}

function similarityAt(common: TaxonomyNode | undefined, byDepth: readonly number[]): number {
  return common === undefined ? 0 : (byDepth[Math.min(common.depth, byDepth.length - 1)] ?? 0);
}

/** The first of the highest utility, so that the facts do not depend on the engine's order of work. */
function best(assessments: readonly Assessment[]): Assessment {
  return assessments.reduce((a, b) => (b.utility > a.utility ? b : a));
}
