import type { RankedNeed } from "./run-inputs.js";
import type { History, RunOptions } from "./run-options.js";

/** Why a pair may not be introduced: it met or declined before, or the need is worth more than the firm can still take on. */
export type LeftOut = History | "free-capacity";

/** Why a firm is left out of a need's options; undefined when it is not. */
export function leftOut(
  { needId, annualValue = 0 }: RankedNeed,
  supplierId: string,
  { firmOf, historyOf, capacity = "each" }: RunOptions,
): LeftOut | undefined {
  const history = historyOf?.(needId, supplierId);
  if (history !== undefined) return history;
  const free = capacity === "ignored" ? Infinity : (firmOf(supplierId).freeCapacity ?? Infinity);
  return annualValue > free ? "free-capacity" : undefined;
}
