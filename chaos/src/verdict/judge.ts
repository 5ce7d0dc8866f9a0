import type { Effect } from "../crew/effect-store.js";

/** What came to pass beside what had to. All are 0 when nothing went wrong. */
export interface Verdict {
  /** Expected and never there. */
  readonly lost: number;
  /** There again after the first time. */
  readonly duplicated: number;
  /** There where it was expected, with other content. */
  readonly wrong: number;
  /** On the queue of a chamber that was not to learn of it. */
  readonly misrouted: number;
}

const placeOf = ({ queue, run, need }: Effect) => JSON.stringify([queue, run, need]);

/** Holds the effects that consumers kept against those that had to come. */
export function judge(expected: readonly Effect[], found: readonly Effect[]): Verdict {
  const wanted = new Map(expected.map((effect) => [placeOf(effect), effect.digest]));
  const seen = new Set<string>();
  let duplicated = 0;
  let wrong = 0;
  let misrouted = 0;
  for (const effect of found) {
    const place = placeOf(effect);
    if (!wanted.has(place)) misrouted += 1;
    else if (wanted.get(place) !== effect.digest) wrong += 1;
    if (seen.has(place)) duplicated += 1;
    seen.add(place);
  }
  const lost = [...wanted.keys()].filter((place) => !seen.has(place)).length;
  return { lost, duplicated, wrong, misrouted };
}
