import type { GroupCandidate, GroupTask } from "./candidate.js";
import { ExactSearch } from "./exact-search.js";
import { firstOfEquals, millionths, mostWith, totalOf } from "./first-of-equals.js";
import { leaveOutDominated } from "./leave-out-dominated.js";
import { leastSize } from "./least-size.js";
import type { Neighbourhood } from "./neighbourhood.js";
import type { Solver } from "./solving/integer-programme.js";
import type { Spots } from "./spots.js";
import { asNearWithin } from "./within-reach.js";

/** All candidates, and where groups of them may lie. */
export interface Field {
  /** In the order of their ranks. */
  readonly candidates: readonly GroupCandidate[];
  readonly task: GroupTask;
  readonly neighbourhoods: readonly Neighbourhood[];
  /** Absent where distances between members do not count. */
  readonly spots: Spots | undefined;
  readonly solve: Solver;
}

/** A neighbourhood in which the highest total so far was found, with its search to go on with. */
interface Tied {
  readonly positions: readonly number[];
  readonly worth: readonly number[];
  readonly exact: ExactSearch;
}

/**
 * The first group of the highest total among those of one size: positions, ascending. Neighbourhoods whose best firms alone would
 * have a lower total are passed over.
 */
export function bestOfSize(field: Field, size: number): readonly number[] | undefined {
  let total = -Infinity;
  let tied: Tied[] = [];
  for (const { neighbourhood, bound } of byBound(field, size)) {
    if (bound < total) break;
    const searched = searchIn(field, neighbourhood, size);
    const found = searched?.exact.best(
      searched.worth.map((value, i) => [i, value] as const),
      [],
      () => true,
    );
    if (found === undefined) continue;
    const own = totalOf(found, searched!.worth);
    if (own > total) [total, tied] = [own, [searched!]];
    else if (own === total) tied.push(searched!);
  }
  return firstAmong(tied, size, total);
}

/** Neighbourhoods that may hold a group of the size, with the highest total of so many of their firms; highest first. */
function byBound({ candidates, task, neighbourhoods, spots }: Field, size: number) {
  const possible = neighbourhoods.flatMap((neighbourhood) => {
    const { positions, centre } = neighbourhood;
    const own = positions.map((position) => candidates[position]!);
    const covered = own.reduce((bits, { covers }) => bits | covers, 0n);
    if (own.length < size || covered !== task.all || leastSize(own, task).size > size) return [];
    const worth = own.map(({ score }) => millionths(score));
    const first = centre === undefined ? 0 : positions.findIndex((position) => spots!.spotOf[position] === centre);
    return [{ neighbourhood, bound: mostWith(first, worth, size) }];
  });
  return possible.sort((a, b) => b.bound - a.bound);
}

function searchIn(field: Field, neighbourhood: Neighbourhood, size: number): Tied | undefined {
  const { candidates, task, spots, solve } = field;
  const asNear = asNearWithin(neighbourhood, spots);
  const positions = leaveOutDominated(neighbourhood.positions, candidates, task, size, asNear);
  if (positions.length < size) return undefined;
  const own = positions.map((position) => candidates[position]!);
  const exact = new ExactSearch({
    ...{ candidates: own, task, size, solve, centre: neighbourhood.centre },
    spotOf: positions.map((position) => spots?.spotOf[position] ?? 0),
    areNear: (spot, other) => spots?.areNear(spot, other) ?? true,
  });
  return { positions, worth: own.map(({ score }) => millionths(score)), exact };
}

/** The first of the groups of the same total, in the order of their members' positions. */
function firstAmong(tied: readonly Tied[], size: number, total: number): readonly number[] | undefined {
  let first: readonly number[] | undefined;
  for (const { positions, worth, exact } of tied.toSorted((a, b) => a.positions[0]! - b.positions[0]!)) {
    if (first !== undefined && positions[0]! > first[0]!) break;
    const members = firstOfEquals(exact, size, worth, total).map((i) => positions[i]!);
    if (first === undefined || comesBefore(members, first)) first = members;
  }
  return first;
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((position, i) => position !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}
