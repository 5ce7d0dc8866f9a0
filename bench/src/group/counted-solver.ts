import type { Solver } from "@wasl/matcher/group";
import { timed } from "../measuring/timed.js";

/** A solver that is watched. */
export interface CountedSolver {
  readonly solve: Solver;
  /** Since it was made: how often it was called, how many variables it was given in all, and how long it took. */
  readonly counts: { readonly calls: number; readonly variables: number; readonly seconds: number };
}

export function countedSolver(solver: Solver): CountedSolver {
  const counts = { calls: 0, variables: 0, seconds: 0 };
  return {
    counts,
    solve(programme) {
      const { value, seconds } = timed(() => solver(programme));
      counts.calls += 1;
      counts.variables += programme.variables;
      counts.seconds += seconds;
      return value;
    },
  };
}
