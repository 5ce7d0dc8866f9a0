import type { SimilarityOf } from "../../criteria/index.js";

/** The activities of a segment that are equally close to a need. */
export interface Tier {
  /** Utility on the criterion sector. */
  readonly utility: number;
  /** Numbers of activities. */
  readonly activities: readonly number[];
}

/** How close the activities of a segment are to those a need asks for. */
export interface Closeness {
  /** By activity number: the utility on the criterion sector of a firm that has only this activity. */
  readonly utilities: Float64Array;
  /** Those not below the floor, closest first. */
  readonly tiers: readonly Tier[];
  readonly floor: number;
}

export function closenessTo(
  asked: readonly string[],
  activities: readonly string[],
  similarityOf: SimilarityOf,
  floor: number,
): Closeness {
  const utilities = Float64Array.from(activities, (offered) =>
    asked.reduce((most, code) => Math.max(most, similarityOf(code, offered)), 0),
  );
  const byUtility = new Map<number, number[]>();
  utilities.forEach((utility, activity) => {
    if (utility < floor) return;
    const known = byUtility.get(utility);
    if (known) known.push(activity);
    else byUtility.set(utility, [activity]);
  });
  const tiers = [...byUtility].map(([utility, members]) => ({ utility, activities: members }));
  return { utilities, tiers: tiers.sort((a, b) => b.utility - a.utility), floor };
}
