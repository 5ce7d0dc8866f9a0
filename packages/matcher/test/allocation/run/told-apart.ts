import type { RankedNeed, RunAllocation, RunOptions } from "../../../src/allocation/index.js";

/** Whether a firm may be introduced to a need by what is known of both, told apart from how the library tells it. */
export function isBarred(need: RankedNeed, firm: string, { firmOf, historyOf, capacity }: RunOptions): boolean {
  const { freeCapacity } = firmOf(firm);
  const isTooLarge = need.annualValue !== undefined && freeCapacity !== undefined && need.annualValue > freeCapacity;
  return historyOf?.(need.needId, firm) !== undefined || (capacity !== "ignored" && isTooLarge);
}

export function loadsOf({ needs }: RunAllocation): Map<string, number> {
  const loads = new Map<string, number>();
  for (const { supplierId } of needs.flatMap(({ introductions }) => introductions))
    loads.set(supplierId, (loads.get(supplierId) ?? 0) + 1);
  return loads;
}

export const placesOf = (firm: string, { most, placesOf: own }: RunOptions) => Math.min(most, own?.(firm) ?? most);
