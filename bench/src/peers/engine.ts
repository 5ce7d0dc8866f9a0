import {
  createMatcher,
  openSupplierIndex,
  SupplierIndexBuilder,
  type Effort,
  type ResolvedSupplier,
  type SupplierIndex,
} from "@wasl/matcher";
import type { EngineFigures, Peer, PeerFactory, Scoring } from "./peer.js";

/** Wasl's own engine, over an index that was written to a snapshot and opened again, as a worker does. */
export const engine: PeerFactory = ({ pack, profile }: Scoring): Peer => {
  const matcher = createMatcher({ pack, profile });
  let index: SupplierIndex;
  let [buildMs, loadMs] = [0, 0];

  return {
    name: "engine",
    prepare(firms: Iterable<ResolvedSupplier>) {
      const builder = new SupplierIndexBuilder(pack, { dossiers: false });
      buildMs = 0;
      for (const firm of firms) {
        const start = performance.now();
        builder.add(firm);
        buildMs += performance.now() - start;
      }
      const start = performance.now();
      const snapshot = builder.finished().snapshot();
      buildMs += performance.now() - start;
      const began = performance.now();
      index = openSupplierIndex(snapshot, { verified: true });
      // The first look at an index prepares it.
      matcher.effort(index);
      loadMs = performance.now() - began;
    },
    top: (need, k) => matcher.top(need, index, { k }),
    close: () => undefined,
    figures: () => figuresOf(index, { buildMs, loadMs }, matcher.effort(index)),
  };
};

function figuresOf(
  index: SupplierIndex,
  times: Pick<EngineFigures, "buildMs" | "loadMs">,
  { searches, scored }: Effort,
): EngineFigures {
  const { structure, text } = index.memory;
  return {
    ...times,
    bytesPerFirm: { structure: structure / index.size, text: text / index.size },
    ...(searches === 0 ? {} : { scoredPerNeed: scored / searches }),
  };
}
