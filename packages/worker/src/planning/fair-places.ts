import type { Priority } from "../contracts/index.js";

/** The last place that a queue knows. Place 1 is served first; a job without a place goes before all places. */
export const LAST_PLACE = 2 ** 21 - 1;

/** How far apart the places of a chamber's jobs are: who steps four times as far gets a quarter of the turns. */
export const STEPS: Readonly<Record<Priority, number>> = { high: 1, normal: 4, low: 16 };

/** What decides where new jobs of a chamber stand. */
export interface Turn {
  /** The place that is being served: the first of those that wait, 0 when none waits. */
  readonly now: number;
  /** The last place that jobs of the same chamber and priority still hold; undefined when they hold none. */
  readonly last?: number | undefined;
  readonly priority: Priority;
}

/**
 * Places for `count` new jobs, so that chambers take turns however much each has waiting (start-time fair queueing: Goyal, Vin
 * and Cheng, 1996). A chamber that comes starts at what is being served now, and one that is there goes on behind its own
 * jobs, a step at a time. Past the last place jobs are served in the order in which they came.
 */
export function fairPlaces(count: number, { now, last, priority }: Turn): number[] {
  const step = STEPS[priority];
  const first = Math.max(1, now, last === undefined ? 0 : last + step);
  return Array.from({ length: count }, (_, i) => Math.min(LAST_PLACE, first + i * step));
}

/** From here on, places are moved to the front again, so that a queue that is never empty does not run out of them. */
const FAR = 2 ** 20;

/** How far all places are to be moved to the front; 0 as long as there is room. */
export const moveToFront = (now: number) => (now > FAR ? now - 1 : 0);
