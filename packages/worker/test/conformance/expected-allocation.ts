import { createMatcher, type ResolvedNeed, type SupplierIndex } from "@wasl/matcher";
import { allocate } from "@wasl/matcher/allocate";
import { morocco } from "@wasl/matcher/morocco";
import type { AnalysisBatch } from "../../src/contracts/index.js";

/** An introduction of an allocation, as far as it is compared. */
export interface Pair {
  readonly needId: string;
  readonly supplierId: string;
  readonly score: number;
}

/** Who is introduced to whom, by the library alone, in the test's own process. */
export function expectedAllocation(
  needs: readonly ResolvedNeed[],
  register: SupplierIndex,
  { most, depth }: { readonly most: number; readonly depth: number },
): Pair[] {
  const matcher = createMatcher({ pack: morocco });
  const problem = needs.map((need) => ({
    needId: need.need.id,
    wanted: need.need.introductions ?? 10,
    options: matcher.top(need, register, { k: depth }),
  }));
  return [...allocate({ needs: problem, capacityOf: () => most }).introductions].sort(byPair);
}

/** The introductions in batches of findings, in the order of {@link expectedAllocation}. */
export const pairsIn = (findings: readonly Pick<AnalysisBatch["data"]["findings"], "items">[]): Pair[] =>
  findings
    .flatMap(({ items }) => items as Pair[])
    .map(({ needId, supplierId, score }) => ({ needId, supplierId, score }))
    .sort(byPair);

const byPair = (a: Pair, b: Pair) => compare(a.needId, b.needId) || compare(a.supplierId, b.supplierId);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
