import type { ScoringProfile } from "../domain/index.js";
import type { ResolvedNeed, Taxonomy, TaxonomyNode } from "../reference/index.js";
import { affinitiesBetween } from "./affinities.js";
import type { Assessment, Criterion } from "./criterion.js";
import type { SectorFacts } from "./facts.js";

/** The best similarity over all pairs of a need's and a firm's activities. */
export function sectorCriterion(
  { need }: Pick<ResolvedNeed, "need">,
  profile: ScoringProfile,
  taxonomy: Taxonomy,
): Criterion {
  const compare = comparison(profile, taxonomy);
  // A register holds many firms and few activities: each activity is compared with the need once.
  const known = new Map<string, Assessment>();
  const closest = (activity: string) => {
    const seen = known.get(activity) ?? best(need.activities.map((asked) => compare(asked, activity)));
    known.set(activity, seen);
    return seen;
  };
  return {
    id: "sector",
    weight: profile.criteria.sector.weight,
    assess({ supplier: { activities } }) {
      // Most firms have one activity, and every firm is assessed: no list for those.
      return activities.length === 1 ? closest(activities[0]!) : best(activities.map(closest));
    },
  };
}

/** The utility of one activity offered for one asked for. */
export type SimilarityOf = (asked: string, offered: string) => number;

/** Compares activities under a profile; it remembers the lineage of each that it has seen. */
export function similarityUnder(profile: ScoringProfile, taxonomy: Taxonomy): SimilarityOf {
  const compare = comparison(profile, taxonomy);
  return (asked, offered) => compare(asked, offered).utility;
}

function comparison(profile: ScoringProfile, taxonomy: Taxonomy): (asked: string, offered: string) => Assessment {
  const { similarity, similarityElsewhere, affinities } = profile.criteria.sector;
  const byDepth = similarity[taxonomy.id] ?? similarityElsewhere;
  const affinityOf = affinitiesBetween(affinities);
  const lineageOf = lineages(taxonomy);
  return (asked, offered) => {
    const [above, other] = [lineageOf(asked), lineageOf(offered)];
    const common = deepestCommonNode(above, other);
    const exact = common?.code === asked;
    const ofTree = exact ? 1 : similarityAt(common, byDepth);
    const affinity = affinityOf?.(above, other);
    const isCloser = affinity !== undefined && affinity.utility > ofTree;
    const facts: SectorFacts = {
      criterion: "sector",
      needActivity: asked,
      supplierActivity: offered,
      ...(common ? { common: common.code } : {}),
      exact,
      ...(isCloser ? { affinity: affinity.between } : {}),
    };
    return { utility: isCloser ? affinity.utility : ofTree, facts };
  };
}

/** There are fewer codes in a taxonomy than firms in a register, so all lineages are kept. */
function lineages(taxonomy: Taxonomy): (code: string) => readonly TaxonomyNode[] {
  const known = new Map<string, readonly TaxonomyNode[]>();
  return (code) => {
    const lineage = known.get(code) ?? taxonomy.lineage(code);
    known.set(code, lineage);
    return lineage;
  };
}

/** Lineages that part never meet again, so the last node they share from the top is the deepest. */
function deepestCommonNode(a: readonly TaxonomyNode[], b: readonly TaxonomyNode[]): TaxonomyNode | undefined {
  let common: TaxonomyNode | undefined;
  for (let i = 0; i < a.length && a[i]!.code === b[i]?.code; i += 1) common = a[i];
  return common;
}

function similarityAt(common: TaxonomyNode | undefined, byDepth: readonly number[]): number {
  return common === undefined ? 0 : (byDepth[Math.min(common.depth, byDepth.length - 1)] ?? 0);
}

/** The first of the highest utility, so that the facts do not depend on the engine's order of work. */
function best(assessments: readonly Assessment[]): Assessment {
  return assessments.reduce((a, b) => (b.utility > a.utility ? b : a));
}
