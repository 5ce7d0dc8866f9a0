import { createRegister, prepareQuery, rankAll, type Register } from "../../../packages/matcher/src/ranking/index.js";
import type { Peer, PeerFactory } from "../../src/peers/peer.js";

/** The matcher's brute force, firm by firm: what every peer must answer. It is no part of the matcher's public API. */
export const oracle: PeerFactory = ({ pack, profile }): Peer => {
  let register: Register | undefined;
  return {
    name: "oracle",
    prepare(firms) {
      register = createRegister(firms);
    },
    top(need, k) {
      if (register === undefined) throw new Error("No register was prepared.");
      const { standings } = rankAll(prepareQuery(need, profile, pack), register);
      return standings.slice(0, k).map(({ supplierId, score }) => ({ supplierId, score }));
    },
    close() {
      register = undefined;
    },
  };
};
