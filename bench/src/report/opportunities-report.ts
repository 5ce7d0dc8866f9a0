import type { Machine } from "../measuring/machine.js";
import type { OpportunitiesFigures } from "../opportunities/measure-opportunities.js";
import { besideTable, timesTable } from "./beside-table.js";
import { machineLine } from "./engine-report.js";
import { shownCount } from "./units.js";

/** All that `bench opportunities` found out; with `--json`, it is printed as it is. */
export interface OpportunitiesReport extends OpportunitiesFigures {
  readonly machine: Machine;
  readonly settings: { readonly seed: number; readonly k: number };
}

export function opportunitiesText({ machine, settings, ...figures }: OpportunitiesReport): string {
  const { beside, firms, needs, asked: questions, opportunities, needsFor, firmsFor } = figures;
  return [
    machineLine(machine),
    `Profile core, ${shownCount(needs)} needs, k = ${settings.k}, seed ${settings.seed}, one thread. The same answers, with places and scores, by both ways:`,
    besideTable(beside),
    "",
    `${shownCount(questions)} firms that some need suits, and as many needs, of ${shownCount(needs)} needs and ${shownCount(firms)} firms:`,
    timesTable({
      "a firm's opportunities": { questions, times: opportunities },
      "a firm's needs by both sides": { questions, times: needsFor },
      "a need's firms by both sides": { questions, times: firmsFor },
    }),
  ].join("\n");
}
