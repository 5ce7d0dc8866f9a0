import type { GroupCandidate, GroupTask, SumOf } from "./candidate.js";
import type { Row, Terms } from "./solving/integer-programme.js";

/** Sums are asked for in so many parts of the whole, rounded so that no group is shut out: what is let in too much is checked later. */
const PARTS = 1_000_000;

/** The rows that every group of some size meets: its size, every part covered, every sum reached. Variable `i` is candidate `i`. */
export function groupRows(candidates: readonly GroupCandidate[], { all, sums }: GroupTask, size: number): Row[] {
  const terms = (coefficient: (candidate: GroupCandidate) => number): Terms =>
    candidates.flatMap((candidate, i) => {
      const value = coefficient(candidate);
      return value === 0 ? [] : [[i, value] as const];
    });
  const everybody = terms(() => 1);
  const parts = bitsOf(all).map((bit): Row => ({
    terms: terms(({ covers }) => ((covers & bit) === 0n ? 0 : 1)),
    least: 1,
  }));
  const enough = (Object.entries(sums) as [SumOf, number][])
    .filter(([, of]) => of > 0)
    .map(([sum, of]): Row => ({
      terms: terms((one) => Math.min(PARTS, Math.ceil((one[sum] / of) * PARTS))),
      least: PARTS,
    }));
  return [{ terms: everybody, least: size }, { terms: everybody, most: size }, ...parts, ...enough];
}

function bitsOf(all: bigint): bigint[] {
  const bits: bigint[] = [];
  for (let bit = 1n; bit <= all; bit <<= 1n) bits.push(bit);
  return bits;
}

/** Whether members reach every sum, exactly. */
export function reachesSums(members: readonly GroupCandidate[], { sums }: GroupTask): boolean {
  return (Object.entries(sums) as [SumOf, number][]).every(
    ([sum, of]) => members.reduce((total, member) => total + member[sum], 0) >= of,
  );
}

/** Shuts one set of candidates out of the groups of its size. */
export function notThese(members: readonly number[]): Row {
  return { terms: members.map((i) => [i, 1] as const), most: members.length - 1 };
}

/** At least one of some candidates is a member. */
export function oneOf(candidates: readonly number[]): Row {
  return { terms: candidates.map((i) => [i, 1] as const), least: 1 };
}

/** Some candidates all are members, or none of them is. */
export function fixed(candidates: readonly number[], value: 0 | 1): Row[] {
  if (candidates.length === 0) return [];
  const terms = candidates.map((i) => [i, 1] as const);
  return value === 0 ? [{ terms, most: 0 }] : [{ terms, least: candidates.length }];
}

/**
 * Keeps members at one point and members too far from it out of the same group of some size. `presence` is a variable of its own: 1
 * when the group has a member at the point.
 */
export function apartRows(
  here: readonly number[],
  far: readonly number[],
  { presence, size }: { readonly presence: number; readonly size: number },
): Row[] {
  const each = (candidates: readonly number[]) => candidates.map((i) => [i, 1] as const);
  return [
    { terms: [...each(here), [presence, -size]], most: 0 },
    { terms: [...each(far), [presence, size]], most: size },
  ];
}
