import { tieHash } from "../retrieval/index.js";
import type { AllocationNeed } from "./problem.js";

/**
 * The positions of needs in the order in which all is done where totals are equal: by the hash of their ids, so that a file's order
 * favours nobody.
 */
export function neutralOrder(needs: readonly AllocationNeed[]): number[] {
  const hashes = needs.map(({ needId }) => tieHash(needId));
  const idOf = (n: number) => needs[n]!.needId;
  return [...needs.keys()].sort((a, b) => hashes[a]! - hashes[b]! || (idOf(a) < idOf(b) ? -1 : 1));
}
