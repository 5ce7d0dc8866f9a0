import type { Scoring } from "../peers/peer.js";

/** The most an auto-entrepreneur of an activity may take on a year; Infinity where there is no ceiling. */
export function ceilingOf(activity: string, { pack, profile }: Scoring): number {
  const root = pack.taxonomy.lineage(activity)[0]?.code ?? "";
  // Where a root stands under several ceilings, the last one counts.
  const found = profile.constraints.autoEntrepreneurCeilings.findLast(
    ({ taxonomy, roots }) => taxonomy === pack.taxonomy.id && roots.includes(root),
  );
  return found?.annualValue ?? Infinity;
}
