/** The entries of a forest: an item may have several, in different groups. */
export interface ForestEntries {
  readonly item: Uint32Array;
  readonly group: Uint32Array;
  readonly groups: number;
}

/** Items in the order of their groups, by counting, and where each group begins; one more, where the last one ends. */
export function byGroup({ item, group, groups }: ForestEntries): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(groups + 1);
  for (const g of group) starts[g + 1]! += 1;
  for (let g = 0; g < groups; g += 1) starts[g + 1]! += starts[g]!;
  const next = starts.slice();
  const order = new Uint32Array(item.length);
  item.forEach((value, i) => (order[next[group[i]!]!++] = value));
  return { order, starts };
}
