import type { RankingContext } from "./context.js";

/** A branch of the taxonomy, by its code, with its label in the language of the context: in French or English where it has none there. */
export function sectorName(code: string, { pack, language }: Pick<RankingContext, "pack" | "language">): string {
  const labels = pack.taxonomy.get(code)?.labels;
  const label = labels?.[language] ?? labels?.fr ?? labels?.en;
  return label === undefined ? code : `${code} ${label}`;
}
