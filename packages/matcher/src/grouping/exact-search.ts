import type { GroupCandidate, GroupTask } from "./candidate.js";
import { apartRows, groupRows, notThese, oneOf, reachesSums } from "./group-programme.js";
import type { Row, Solver, Terms } from "./solving/integer-programme.js";

/** What a group of some size is looked for among. */
export interface SizedSearch {
  /** In the order of their ranks. */
  readonly candidates: readonly GroupCandidate[];
  readonly task: GroupTask;
  readonly size: number;
  readonly solve: Solver;
  /** By candidate: the number of the point where it stands. */
  readonly spotOf: readonly number[];
  /** Whether members at two points may be in one group. */
  readonly areNear: (spot: number, other: number) => boolean;
  /** A point of which a member is to come; undefined when it may come from anywhere. */
  readonly centre: number | undefined;
}

/**
 * Finds groups of one size by integer programmes. A programme leaves out what is long to write and seldom matters: distances between
 * members, and what is lost by rounding. When a solution fails in one of these, rows that rule it out are added, and it is solved
 * again. Each round rules out a point or a set of members, so there is an end, and what is returned meets everything exactly.
 */
export class ExactSearch {
  private readonly rows: Row[];
  private readonly presence = new Map<number, number>();

  constructor(private readonly search: SizedSearch) {
    const { candidates, task, size, centre } = search;
    this.rows = groupRows(candidates, task, size);
    if (centre !== undefined) this.rows.push(oneOf(this.where((spot) => spot === centre)));
  }

  /** The members, ascending, of a group that meets more rows and has the greatest objective; undefined when there is none. */
  best(
    objective: Terms,
    more: readonly Row[],
    holds: (members: readonly number[]) => boolean,
  ): readonly number[] | undefined {
    const { candidates, solve } = this.search;
    for (;;) {
      const variables = candidates.length + this.presence.size;
      const solution = solve({ variables, objective, rows: [...this.rows, ...more] });
      if (solution === undefined) return undefined;
      const members = solution.filter((variable) => variable < candidates.length);
      if (this.keepsDistance(members) && this.checks(members, holds)) return members;
    }
  }

  private where(is: (spot: number) => boolean): number[] {
    return this.search.spotOf.flatMap((spot, i) => (is(spot) ? [i] : []));
  }

  /** Adds rows around the first member that is too far from another. */
  private keepsDistance(members: readonly number[]): boolean {
    const { spotOf, areNear, candidates, size } = this.search;
    const spots = members.map((i) => spotOf[i]!);
    const at = spots.find((spot) => !this.presence.has(spot) && spots.some((other) => !areNear(spot, other)));
    if (at === undefined) return true;
    const presence = candidates.length + this.presence.size;
    this.presence.set(at, presence);
    const far = this.where((spot) => !areNear(at, spot));
    this.rows.push(
      ...apartRows(
        this.where((spot) => spot === at),
        far,
        { presence, size },
      ),
    );
    return false;
  }

  private checks(members: readonly number[], holds: (members: readonly number[]) => boolean): boolean {
    const { candidates, task } = this.search;
    if (
      reachesSums(
        members.map((i) => candidates[i]!),
        task,
      ) &&
      holds(members)
    )
      return true;
    this.rows.push(notThese(members));
    return false;
  }
}
