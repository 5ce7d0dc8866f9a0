import type { IntegerProgramme, Row, Solver } from "@wasl/matcher/group";
import type { GroupQuestion, PlainCandidate } from "./plain-candidates.js";

/** How many members the best group has, and what their scores add up to, in millionths. */
export interface GroupSize {
  readonly members: number;
  readonly worth: number;
}

/** More than what a member adds to the worth, so that fewer members come first. */
const A_MEMBER_LESS = 10_000_000;

/**
 * The size and worth of the best group by one integer programme over all candidates, as one would write it down at first: which of several
 * groups of that worth it finds is the solver's choice. Both are 0 where there is no group.
 */
export function groupByOneProgramme(question: GroupQuestion, most: number, solve: Solver): GroupSize {
  const rows = rowsOf(question, most);
  for (;;) {
    const found = solve(programmeOf(question, rows));
    if (found === undefined) return { members: 0, worth: 0 };
    const members = found.map((i) => question.candidates[i]!);
    if (sum(members, ({ capacity }) => capacity) >= question.volume)
      return { members: members.length, worth: sum(members, ({ worth }) => worth) };
    // Solvers of floating numbers let through what is missing by some 1e-6.
    rows.push({ terms: found.map((i) => [i, 1] as const), most: found.length - 1 });
  }
}

function programmeOf({ candidates }: GroupQuestion, rows: readonly Row[]): IntegerProgramme {
  const objective = candidates.map(({ worth }, i) => [i, worth - A_MEMBER_LESS] as const);
  return { variables: candidates.length, objective, rows };
}

function rowsOf({ candidates, all, volume }: GroupQuestion, most: number): Row[] {
  const terms = (coefficient: (one: PlainCandidate) => number) =>
    candidates.map((one, i) => [i, coefficient(one)] as const).filter(([, value]) => value !== 0);
  const bits = Array.from({ length: Math.log2(all + 1) }, (_, i) => 1 << i);
  const shared: Row[] = volume === 0 ? [] : [{ terms: terms(({ capacity }) => capacity / volume), least: 1 }];
  return [
    { terms: terms(() => 1), most },
    ...bits.map((bit): Row => ({ terms: terms(({ covers }) => Number((covers & bit) !== 0)), least: 1 })),
    ...shared,
  ];
}

const sum = (members: readonly PlainCandidate[], of: (one: PlainCandidate) => number) =>
  members.reduce((total, one) => total + of(one), 0);
