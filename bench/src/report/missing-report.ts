import type { Machine } from "../measuring/machine.js";
import type { MissingFigures } from "../missing/measure-missing.js";
import { besideTable, timesTable } from "./beside-table.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownCount } from "./units.js";

/** All that `bench missing` found out; with `--json`, it is printed as it is. */
export interface MissingReport extends MissingFigures {
  readonly machine: Machine;
  readonly settings: { readonly seed: number; readonly k: number; readonly levels: number };
}

export function missingText({ machine, settings, ...figures }: MissingReport): string {
  const { beside, firms, needs: questions, prepareSeconds, need, gatherSeconds, stakes, fields } = figures;
  const { k, levels, seed } = settings;
  return [
    machineLine(machine),
    `Profile core, k = ${k}, ${levels} values of a field at the most, seed ${seed}, one thread. The same firms, fields and chances by each way:`,
    besideTable(beside),
    "",
    `${shownCount(questions)} needs against ${shownCount(firms)} firms:`,
    timesTable({ "what is at stake for a need": { questions, times: need } }),
    `Going through the register took ${digits(prepareSeconds)} s, bringing ${shownCount(stakes)} stakes together ${digits(gatherSeconds)} s.`,
    table(
      ["field", "unknown of", "of these at stake"],
      fields.map(({ field, unknown, atStake }) => [field, shownCount(unknown), shownCount(atStake)]),
    ),
  ].join("\n");
}
