import type { ExactSearch } from "./exact-search.js";
import { fixed } from "./group-programme.js";
import type { Row } from "./solving/integer-programme.js";

/** Scores count in millionths: totals that are closer than that are equal. */
export const millionths = (score: number) => Math.round(score * 1_000_000);

export const totalOf = (members: readonly number[], worth: readonly number[]) =>
  members.reduce((sum, i) => sum + worth[i]!, 0);

/** So many candidates are decided on at once: weights up to 2^15 leave solvers no doubt. */
const BLOCK = 16;

/**
 * Of all groups of the highest total the first, since a solver returns any of them. From the best candidate on, sixteen at a time,
 * it asks for the group that has the first of them if any has, then the second, and so on: the sum of powers of two is greatest for
 * that.
 *
 * @param worth of each candidate in millionths, descending.
 */
export function firstOfEquals(exact: ExactSearch, size: number, worth: readonly number[], total: number): number[] {
  const possible = new Set(worth.flatMap((_, i) => (mostWith(i, worth, size) >= total ? [i] : [])));
  const barred = worth.flatMap((_, i) => (possible.has(i) ? [] : [i]));
  const chosen: number[] = [];
  const hasTotal = (members: readonly number[]) => totalOf(members, worth) >= total;
  const asTotal: Row = { terms: worth.map((value, i) => [i, value] as const), least: total };
  const open = [...possible];
  while (chosen.length < size) {
    const block = open.splice(0, BLOCK);
    const objective = block.map((i, at) => [i, 2 ** (BLOCK - 1 - at)] as const);
    const members = exact.best(objective, [asTotal, ...fixed(chosen, 1), ...fixed(barred, 0)], hasTotal)!;
    for (const i of block) (members.includes(i) ? chosen : barred).push(i);
  }
  return chosen;
}

/** The highest total of so many candidates of which `i` is one, were there nothing to cover. */
export function mostWith(i: number, worth: readonly number[], size: number): number {
  const first = worth.slice(0, size).reduce((sum, value, at) => (at === i ? sum : sum + value), 0);
  // Without `i` among the first ones, the last of them is one too many.
  return worth[i]! + (i < size ? first : first - worth[size - 1]!);
}
