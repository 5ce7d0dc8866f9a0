import type { Taxonomy } from "@wasl/matcher";
import type { Scoring } from "../peers/peer.js";

/** How well a firm that lists some activities fits a need that asks for some: the best of all pairs. */
export type SectorSimilarity = (asked: readonly string[], offered: readonly string[]) => number;

/** The sector utility of a profile. Each pair of codes is compared once. */
export function sectorSimilarity({ pack, profile }: Pick<Scoring, "pack" | "profile">): SectorSimilarity {
  const { similarity, similarityElsewhere } = profile.criteria.sector;
  const byDepth = similarity[pack.taxonomy.id] ?? similarityElsewhere;
  const pathTo = pathFinder(pack.taxonomy);
  const pair = (asked: string, offered: string): number => {
    const common = commonNode(pathTo(asked), pathTo(offered));
    if (common === undefined) return 0;
    return common.code === asked ? 1 : (byDepth[Math.min(common.depth, byDepth.length - 1)] ?? 0);
  };
  return (asked, offered) => {
    let best = 0;
    for (const a of asked) for (const b of offered) best = Math.max(best, pair(a, b));
    return best;
  };
}

type Path = ReturnType<Taxonomy["lineage"]>;

function pathFinder(taxonomy: Taxonomy): (code: string) => Path {
  const known = new Map([...taxonomy.nodes()].map(({ code }) => [code, taxonomy.lineage(code)]));
  return (code) => known.get(code) ?? [];
}

/** The deepest node on both paths, which run from the top down and part once. */
function commonNode(a: Path, b: Path): Path[number] | undefined {
  let i = 0;
  while (i < a.length && a[i]!.code === b[i]?.code) i += 1;
  return a[i - 1];
}
