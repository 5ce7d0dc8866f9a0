import { createMatcher, type SupplierIndex } from "@wasl/matcher";
import type { Peer, Scoring } from "../../peers/peer.js";

/** Wasl's own engine over an index that is there already. */
export function indexPeer({ pack, profile }: Scoring, index: SupplierIndex): Peer {
  const matcher = createMatcher({ pack, profile });
  return {
    name: "engine",
    prepare: () => undefined,
    top: (need, k) => matcher.top(need, index, { k }),
    close: () => undefined,
    figures: () => {
      const { searches, scored } = matcher.effort(index);
      return searches === 0 ? {} : { scoredPerNeed: scored / searches };
    },
  };
}
