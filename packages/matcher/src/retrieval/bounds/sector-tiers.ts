import type { SimilarityOf } from "../../criteria/index.js";
import { BoundedMap } from "../bounded-map.js";
import { NO_TREE } from "../forest/forest.js";
import type { Segment } from "../supplier-index/segment.js";

/** A tree of firms with one activity. */
export interface ActivityTree {
  /** Number of the activity. */
  readonly activity: number;
  readonly root: number;
}

/** The trees of a segment whose activities are equally close to a need. */
export interface Tier {
  /** Utility on the criterion sector. */
  readonly utility: number;
  readonly trees: readonly ActivityTree[];
}

/** How close the activities of a segment are to those a need asks for. */
export interface Closeness {
  /** By activity number: the utility on the criterion sector of a firm that has only this activity. */
  readonly utilities: Float64Array;
  /** Those not below the floor, closest first. */
  readonly tiers: readonly Tier[];
  readonly floor: number;
  /** The greatest of the utilities below the floor; −∞ when there is none. */
  readonly belowFloor: number;
  /** How many firms have which verdict, of needs that these activities were asked for by. */
  readonly counts: BoundedMap<string, Uint32Array>;
}

/** Requirements and order sizes under which counts are remembered. */
const REMEMBERED = 64;

export function closenessTo(
  asked: readonly string[],
  segment: Segment,
  similarityOf: SimilarityOf,
  floor: number,
): Closeness {
  const utilities = Float64Array.from(segment.activities, (offered) =>
    asked.reduce((most, code) => Math.max(most, similarityOf(code, offered)), 0),
  );
  const byUtility = new Map<number, ActivityTree[]>();
  utilities.forEach((utility, activity) => {
    if (utility < floor) return;
    const trees = byUtility.get(utility) ?? [];
    trees.push(...treesOf(activity, segment));
    byUtility.set(utility, trees);
  });
  const tiers = [...byUtility].map(([utility, trees]) => ({ utility, trees }));
  return {
    utilities,
    tiers: tiers.sort((a, b) => b.utility - a.utility),
    floor,
    belowFloor: utilities.reduce((most, utility) => (utility < floor ? Math.max(most, utility) : most), -Infinity),
    counts: new BoundedMap(REMEMBERED),
  };
}

/** The tree of the firms of which it is the principal activity, and that of the others. */
function treesOf(activity: number, { activities, forest }: Segment): ActivityTree[] {
  return [forest.roots[activity]!, forest.roots[activities.length + activity]!]
    .filter((root) => root !== NO_TREE)
    .map((root) => ({ activity, root }));
}
