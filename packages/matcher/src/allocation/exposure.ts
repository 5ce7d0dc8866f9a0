import type { Introduced } from "./problem.js";

/** How introductions are spread over firms. */
export interface Exposure {
  /** Firms that could be introduced. */
  readonly firms: number;
  /** Firms that are introduced at least once. */
  readonly introduced: number;
  /** Most introductions of one firm. */
  readonly most: number;
  /** Gini coefficient of introductions a firm, all firms counted: 0 where all have as many, near 1 where few have all. */
  readonly gini: number;
  /** Part of all introductions that go to each group of firms, such as a category or a region. */
  readonly shares: Readonly<Record<string, number>>;
}

/**
 * How introductions are spread over the firms that could have had them.
 *
 * @param suppliers ids of those firms, each once.
 * @param groupOf the group of a firm.
 */
export function exposureOf(
  introductions: readonly Introduced[],
  suppliers: Iterable<string>,
  groupOf: (supplierId: string) => string,
): Exposure {
  const counts = new Map<string, number>([...suppliers].map((id) => [id, 0]));
  const groups = new Map<string, number>();
  for (const { supplierId } of introductions) {
    counts.set(supplierId, (counts.get(supplierId) ?? 0) + 1);
    const group = groupOf(supplierId);
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => a - b);
  return {
    firms: sorted.length,
    introduced: sorted.filter((count) => count > 0).length,
    most: sorted.at(-1) ?? 0,
    gini: gini(sorted),
    shares: Object.fromEntries([...groups].sort().map(([group, count]) => [group, count / introductions.length])),
  };
}

/**
 * The Gini coefficient of counts in ascending order; 0 for none. Half the relative mean absolute difference, by ranks:
 * 2 Σ i·x(i) / (n Σ x) − (n + 1) / n.
 */
export function gini(ascending: readonly number[]): number {
  const n = ascending.length;
  const total = ascending.reduce((sum, x) => sum + x, 0);
  if (total === 0) return 0;
  const ranked = ascending.reduce((sum, x, i) => sum + (i + 1) * x, 0);
  return (2 * ranked) / (n * total) - (n + 1) / n;
}
