import type { Affinity } from "../domain/index.js";
import type { TaxonomyNode } from "../reference/index.js";

type Lineage = readonly TaxonomyNode[];

/** The strongest affinity between two activities or what lies above them; undefined when there is none. */
export type AffinityOf = (asked: Lineage, offered: Lineage) => Affinity | undefined;

/** Affinities made ready to be looked up; undefined when there are none, as in most profiles. */
export function affinitiesBetween(affinities: readonly Affinity[] = []): AffinityOf | undefined {
  if (affinities.length === 0) return undefined;
  const byPair = new Map<string, Affinity>();
  for (const affinity of affinities) {
    const [a, b] = affinity.between;
    for (const pair of [keyOf(a, b), keyOf(b, a)]) {
      const known = byPair.get(pair);
      if (known === undefined || affinity.utility > known.utility) byPair.set(pair, affinity);
    }
  }
  return (asked, offered) => strongest(asked, offered, byPair);
}

function strongest(asked: Lineage, offered: Lineage, byPair: ReadonlyMap<string, Affinity>): Affinity | undefined {
  let best: Affinity | undefined;
  for (const above of asked) {
    for (const other of offered) {
      const affinity = byPair.get(keyOf(above.code, other.code));
      if (affinity !== undefined && affinity.utility > (best?.utility ?? 0)) best = affinity;
    }
  }
  return best;
}

function keyOf(a: string, b: string): string {
  return `${a}\t${b}`;
}
