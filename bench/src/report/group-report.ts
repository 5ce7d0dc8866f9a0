import type { GroupFigures } from "../group/measure-group.js";
import type { Machine } from "../measuring/machine.js";
import { besideTable, timesTable } from "./beside-table.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownCount } from "./units.js";

/** All that `bench group` found out; with `--json`, it is printed as it is. */
export interface GroupReport extends GroupFigures {
  readonly machine: Machine;
  readonly settings: {
    readonly seed: number;
    readonly members: number;
    readonly times: number;
    readonly kmBetween?: number;
  };
}

export function groupText({ machine, settings, ...figures }: GroupReport): string {
  const { beside, firms, needs: questions, need, outcomes } = figures;
  const { seed, members, times, kmBetween } = settings;
  const near = kmBetween === undefined ? "" : `, ${kmBetween} km from each other at the most`;
  return [
    machineLine(machine),
    `Profile core, at most ${members} members, needs with the activities of two and ${times} times the value of one, seed ${seed}, one thread.`,
    "The same members as by trying every set, the same size and total as by one programme:",
    besideTable(beside),
    "",
    `${shownCount(questions)} needs against ${shownCount(firms)} firms${near}:`,
    timesTable({ "a need's group": { questions, times: need } }),
    table(["a need", "p50", "mean", "p99"], effortRows(figures)),
    solverLine(figures),
    `${outcomes.group} groups; ${outcomes["one-firm"]} needs that one firm can serve; ${outcomes.none} without a group.`,
  ].join("\n");
}

function effortRows({ candidates, considered }: GroupFigures): string[][] {
  return Object.entries({ candidates, "left to choose among": considered }).map(([what, { p50, mean, p99 }]) => [
    what,
    ...[p50, mean, p99].map(shownCount),
  ]);
}

function solverLine({ needs, need, solver: { calls, variables, seconds } }: GroupFigures): string {
  const part = (100 * seconds * 1e6) / (need.mean * needs);
  const size = calls === 0 ? 0 : variables / calls;
  return `The solver was called ${digits(calls / needs)} times a need, with ${shownCount(size)} variables a call, and took ${digits(part)} % of the time.`;
}
