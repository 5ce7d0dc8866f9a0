import type { FirmCategory } from "../../domain/index.js";
import { categoryNumber } from "../supplier-index/status.js";
import type { RequiredWords } from "./listed-words.js";

/** Bit `c` for each allowed category number; all where the need names none. The unknown category is always allowed. */
export function categoryMask(categories: readonly FirmCategory[] | undefined): number {
  return categories?.reduce((bits, category) => bits | (1 << categoryNumber(category)), 1) ?? 0xff;
}

/** A headcount as the column stores it; 0 where none is asked for. */
export function storedHeadcount(minimum: number | undefined): number {
  return minimum === undefined ? 0 : minimum + 1;
}

/** What a node's summary must show of the words; nothing where none are required. */
export function maskOf(required: RequiredWords | undefined): number {
  return required?.mask ?? 0;
}

/** Whether a list of words, by its number in the segment, holds all that are required. */
export function holds(required: RequiredWords | undefined, list: number): boolean {
  return required === undefined || required.accepted[list] === 1;
}
