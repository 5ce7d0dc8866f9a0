import { shareName } from "@wasl/matcher/allocate";
import type { HighsAnswer } from "../allocate/highs.js";
import type { AllocateFigures } from "../allocate/measure-allocate.js";
import type { Machine } from "../measuring/machine.js";
import { table } from "./table.js";
import { digits, shownCount, shownRatio, shownTime } from "./units.js";

export interface AllocateReport {
  readonly machine: Machine;
  readonly settings: object;
  readonly figures: readonly AllocateFigures[];
}

/** What was measured of allocations, for a person. */
export function allocateText({ machine, figures }: AllocateReport): string {
  return [
    `${machine.cpu}, ${machine.cores} cores, Node.js ${machine.node}`,
    timesTable(figures),
    exposureTable(figures),
    "With free capacity, each order by itself or in sums; gaps are parts of the total, HiGHS's to that of Wasl:",
    capacityTable(figures),
  ].join("\n");
}

function timesTable(figures: readonly AllocateFigures[]): string {
  const head = [
    "needs",
    "pairs",
    "firms",
    "wanted",
    "time",
    "processor",
    "total",
    "bound − total",
    "HiGHS",
    "HiGHS / Wasl",
  ];
  const rows = figures.map(({ needs, pairs, firms, wanted, us, cpu, total, bound, highs }) => [
    ...[needs, pairs, firms, wanted].map(shownCount),
    ...[shownTime(us), shownTime(cpu * 1e6), digits(total), (bound - total).toExponential(1)],
    highs ? highsText(highs, total) : "–",
    highs ? `${highs.ended === "optimal" ? "" : "> "}${shownRatio(highs.us / us)}` : "–",
  ]);
  return table(head, rows);
}

function exposureTable(figures: readonly AllocateFigures[]): string {
  const head = [
    "needs",
    "",
    "introductions",
    "mean score",
    "firms introduced",
    "never",
    "most a firm",
    "Gini",
    "AE and TPE",
  ];
  const rows = figures.flatMap(({ needs, before, after }) =>
    Object.entries({ before, after }).map(([when, one]) => [
      ...[shownCount(needs), when, shownCount(one.introductions), digits(one.total / one.introductions)],
      ...[shownCount(one.introduced), shownCount(one.firms - one.introduced), shownCount(one.most), digits(one.gini)],
      digits((one.byCategory.AE ?? 0) + (one.byCategory.TPE ?? 0)),
    ]),
  );
  return table(head, rows);
}

function capacityTable(figures: readonly AllocateFigures[]): string {
  const head = ["needs", "capacity", "time", "processor", "total", "bound", "gap", "HiGHS", "shares reached"];
  const rows = figures.flatMap(({ needs, capacities }) =>
    capacities.map(({ capacity, us, cpu, total, bound, highs, reached }) => [
      ...[shownCount(needs), capacity, shownTime(us), shownTime(cpu * 1e6), digits(total), digits(bound)],
      ...[gapText(bound, total), highs ? highsText(highs, total) : "–"],
      reached.map((one) => `${shareName(one.share)} ${one.reached}/${one.required}`).join(" ") || "none asked for",
    ]),
  );
  return table(head, rows);
}

/** How much of a total a bound lies above it. */
function gapText(bound: number, total: number): string {
  return ((bound - total) / total).toExponential(1);
}

/** How HiGHS ended, how much more it found than Wasl, and how far above that its bound lies. */
function highsText({ ended, total, bound, us }: HighsAnswer, ours: number): string {
  const found = total === undefined ? [] : [`${digits(total)} (${gapText(total, ours)})`];
  const proven = ended === "optimal" || bound === undefined ? [] : [`bound ${digits(bound)} (${gapText(bound, ours)})`];
  return [`${ended}, ${shownTime(us)}`, ...found, ...proven].join("; ");
}
