import type { Scoring } from "../peers/peer.js";
import { ceilingOf } from "./ceiling.js";
import type { Columns } from "./columns.js";
import { sectorSimilarity } from "./sector-similarity.js";
import { tabulate } from "./tabulate.js";

/** What a profile makes of a register's lists of activities, by their codes. */
export interface ActivityTables {
  /** Sector utility for the codes that a need asks for; −1 below the profile's floor. */
  readonly sectorFor: (asked: readonly string[]) => Float64Array;
  /** The most that an auto-entrepreneur with these activities may take on a year. */
  readonly ceilings: Float64Array;
}

/** Keeps the utilities for each code that was ever asked for: a taxonomy has few. */
export function activityTables({ activities }: Columns, scoring: Scoring): ActivityTables {
  const similarity = sectorSimilarity(scoring);
  const { sectorFloor } = scoring.profile.constraints;
  const known = new Map<string, Float64Array>();
  const rowOf = (code: string): Float64Array => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const utilities = tabulate(activities.values, (offered) => similarity([code], offered));
    const row = utilities.map((utility) => (utility >= sectorFloor ? utility : -1));
    known.set(code, row);
    return row;
  };
  return {
    sectorFor: (asked) => asked.map(rowOf).reduce((a, b) => a.map((utility, list) => Math.max(utility, b[list]!))),
    ceilings: tabulate(activities.values, ([principal]) => ceilingOf(principal ?? "", scoring)),
  };
}
