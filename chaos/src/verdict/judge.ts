import type { Effect } from "./effect.js";

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

/** An effect that is not as it had to be, and in which way. */
export interface Amiss extends Effect {
  readonly way: keyof Verdict;
}

const placeOf = ({ queue, run, about }: Effect) => JSON.stringify([queue, run, about]);

/** Holds the effects that were found against those that had to come. One may be amiss in two ways. */
export function judge(expected: readonly Effect[], found: readonly Effect[]): Amiss[] {
  const wanted = new Map(expected.map((effect) => [placeOf(effect), effect]));
  const seen = new Set<string>();
  const amiss: Amiss[] = [];
  for (const effect of found) {
    const place = placeOf(effect);
    const due = wanted.get(place);
    if (!due) amiss.push({ way: "misrouted", ...effect });
    else if (due.digest !== effect.digest) amiss.push({ way: "wrong", ...effect });
    if (seen.has(place)) amiss.push({ way: "duplicated", ...effect });
    seen.add(place);
  }
  const lost = [...wanted].filter(([place]) => !seen.has(place));
  return [...amiss, ...lost.map(([, effect]): Amiss => ({ way: "lost", ...effect }))];
}

/** How many effects are amiss, by the way in which they are. */
export function verdictOf(amiss: readonly Amiss[]): Verdict {
  const count = (way: keyof Verdict) => amiss.filter((effect) => effect.way === way).length;
  return {
    lost: count("lost"),
    duplicated: count("duplicated"),
    wrong: count("wrong"),
    misrouted: count("misrouted"),
  };
}
