import type { Peer, PeerFactory, Scoring } from "./peer.js";
import { firmOf, type Firm } from "./plain-firm.js";
import { byStanding, plainNeeds } from "./plain-need.js";

/** What an ordinary application does: an array of objects; filter, map to a score, sort, cut. */
export const objects: PeerFactory = (scoring: Scoring): Peer => {
  const plain = plainNeeds(scoring);
  let firms: Firm[] = [];
  return {
    name: "objects",
    prepare(register) {
      firms = Array.from(register, firmOf);
    },
    top(need, k) {
      const { isSuitable, standing } = plain(need);
      return firms
        .filter(isSuitable)
        .map(standing)
        .sort(byStanding)
        .slice(0, k)
        .map(({ supplierId, score }) => ({ supplierId, score }));
    },
    close() {
      firms = [];
    },
  };
};
