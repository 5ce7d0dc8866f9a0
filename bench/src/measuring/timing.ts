import type { ResolvedNeed } from "@wasl/matcher";
import type { Peer } from "../peers/peer.js";

/** Needs put to a peer one after the other. */
export interface Round {
  readonly peer: Peer;
  readonly needs: readonly ResolvedNeed[];
  readonly k: number;
  /** Needs timed as one: more than one where a need takes less time than the clock can tell. */
  readonly group: number;
}

/** Faster than this, in µs, and several needs are timed as one. */
const TELLABLE_US = 5;
const GROUP = 20;

/** Time of each need in µs; of a group of needs, each is given its mean. */
export async function timeNeeds({ peer, needs, k, group }: Round): Promise<Float64Array> {
  const times = new Float64Array(needs.length);
  for (let start = 0; start < needs.length; start += group) {
    const end = Math.min(needs.length, start + group);
    const before = performance.now();
    for (let i = start; i < end; i += 1) {
      const answer = peer.top(needs[i]!, k);
      // Who answers at once is not made to wait for the next turn of the event loop.
      if (answer instanceof Promise) await answer;
    }
    times.fill(((performance.now() - before) * 1_000) / (end - start), start, end);
  }
  return times;
}

/** How many needs to time as one, from how long they took one by one. */
export function groupSize(medianUs: number): number {
  return medianUs < TELLABLE_US ? GROUP : 1;
}
