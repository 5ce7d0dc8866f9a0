import type { Machine } from "../measuring/machine.js";
import type { MobiliseFigures } from "../mobilise/measure-mobilise.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownCount, shownRatio, shownTime } from "./units.js";

/** All that `bench mobilise` found out; with `--json`, it is printed as it is. */
export interface MobiliseReport extends MobiliseFigures {
  readonly machine: Machine;
  readonly settings: { readonly seed: number; readonly k: number; readonly profile: string };
}

export function mobiliseText({ machine, settings, naive, large }: MobiliseReport): string {
  const { seed, k, profile } = settings;
  const { top, search } = large;
  return [
    machineLine(machine),
    `Profile ${profile}, k = ${k}, seed ${seed}, one thread. The same near misses by each way, with ranks and scores:`,
    table(
      ["way", "firms", "needs", "near misses", "naive", "search", "ratio"],
      naive.map(({ way, firms, needs, nearMisses, naiveSeconds, searchSeconds }) => [
        way,
        shownCount(firms),
        shownCount(needs),
        shownCount(nearMisses),
        `${digits(naiveSeconds)} s`,
        `${digits(searchSeconds)} s`,
        shownRatio(naiveSeconds / searchSeconds),
      ]),
    ),
    "",
    `${shownCount(large.needs)} needs against ${shownCount(large.firms)} firms, at most ${large.limit} near misses of each gap of a need:`,
    table(
      ["", "p50", "mean", "p99", "all needs"],
      [
        ["first k alone", ...timesOf(top, large.needs)],
        ["with near misses", ...timesOf(search, large.needs)],
      ],
    ),
    `${shownCount(large.nearMisses)} near misses of ${shownCount(large.needsWithSome)} needs; ${shownCount(large.cutGaps)} gaps have more.`,
    `${shownCount(large.groups)} groups and ${shownCount(large.leverageRows)} curves of certificates took ${digits(large.summarySeconds)} s.`,
  ].join("\n");
}

function timesOf({ p50, mean, p99 }: MobiliseFigures["large"]["top"], needs: number): string[] {
  return [...[p50, mean, p99].map(shownTime), shownTime(mean * needs)];
}
