import type { GapsFigures } from "../gaps/measure-gaps.js";
import type { Machine } from "../measuring/machine.js";
import { besideTable, timesTable } from "./beside-table.js";
import { machineLine } from "./engine-report.js";
import { digits, shownCount, shownRatio } from "./units.js";

/** All that `bench gaps` found out; with `--json`, it is printed as it is. */
export interface GapsReport extends GapsFigures {
  readonly machine: Machine;
  readonly settings: { readonly seed: number; readonly within: string };
}

export function gapsText({ machine, settings, ...figures }: GapsReport): string {
  const { beside, top, rank, gap, needs: questions, firms, sums, tableSeconds } = figures;
  return [
    machineLine(machine),
    `Profile core, within ${settings.within}, seed ${settings.seed}, one thread. The same counts, barriers and nearest regions by both ways:`,
    besideTable(beside),
    "",
    `${shownCount(questions)} needs against ${shownCount(firms)} firms:`,
    timesTable({
      "first ten alone": { questions, times: top },
      "with reasons and counts": { questions, times: rank },
      gap: { questions, times: gap },
    }),
    `A ranking with its reasons and counts took ${shownRatio(rank.mean / gap.mean)} as long as a gap.`,
    `${shownCount(sums.unmet)} needs lack ${shownCount(sums.missing)} firms; ${shownCount(sums.unserved)} are of a trade that nobody has. Summing up took ${digits(tableSeconds)} s.`,
  ].join("\n");
}
