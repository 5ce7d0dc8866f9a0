import type { ResolvedNeed } from "../../reference/index.js";
import { Dictionary } from "../columns/dictionary.js";
import { buildForest } from "../forest/build-forest.js";
import type { Forest } from "../forest/forest.js";
import { PlaceCollector, type PlaceTable } from "../places/place-table.js";
import { placeTree, type PlaceTree } from "../places/place-tree.js";
import { repeatedIds } from "../id-faults.js";
import { tieHash } from "../tie-hash.js";

/** The needs of large firms in the same trees as firms, so that the needs that suit a firm are found without looking at all. */
export interface NeedIndex {
  readonly needs: readonly ResolvedNeed[];
  /** Id of the taxonomy of all activities. */
  readonly taxonomy: string;
  /** Codes of all activities asked for: the groups of the forest. */
  readonly activities: readonly string[];
  readonly places: PlaceTable;
  readonly placeTree: PlaceTree;
  /** By the position of a need: the hash of its id. */
  readonly hash: Uint32Array;
  /** Amounts are annual values, MAD a year. */
  readonly forest: Forest;
  /** The position of the need of each entry; a need has an entry for each of its activities. */
  readonly entries: Uint32Array;
}

/** Throws an {@link InputError} when two needs have the same id. */
export function buildNeedIndex(needs: readonly ResolvedNeed[], taxonomy: string): NeedIndex {
  requireDifferentIds(needs);
  const activities = new Dictionary<string>();
  const places = new PlaceCollector();
  const placeNumbers = needs.map(({ place }) => places.numberOf(place));
  const pairs = needs.flatMap(({ need }, position) =>
    need.activities.map((code) => ({ position, group: activities.numberOf(code, () => code) })),
  );
  const { table, rowOf } = places.finished();
  const tree = placeTree(table.lat, table.lon);
  const hash = Uint32Array.from(needs, ({ need }) => tieHash(need.id));
  const { forest, items } = buildForest(
    {
      item: Uint32Array.from(pairs, ({ position }) => position),
      group: Uint32Array.from(pairs, ({ group }) => group),
      groups: activities.values.length,
    },
    {
      place: Uint32Array.from(placeNumbers, (number) => rowOf[number]!),
      amount: Float64Array.from(needs, ({ need }) => need.annualValue ?? -1),
      hash,
    },
    tree,
  );
  const same = { needs, taxonomy, places: table, placeTree: tree, hash, forest };
  return { ...same, activities: activities.values, entries: items };
}

function requireDifferentIds(needs: readonly ResolvedNeed[]): void {
  const seen = new Set<string>();
  const repeated = needs.map(({ need }) => need.id).filter((id) => seen.size === seen.add(id).size);
  if (repeated.length > 0) throw repeatedIds(repeated, "needs");
}
