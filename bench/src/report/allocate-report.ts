import { shareName } from "@wasl/matcher/allocate";
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
    sharesTable(figures.filter(({ shares }) => shares)),
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
    highs ? `${highs.total === undefined ? "not within " : ""}${shownTime(highs.us)}` : "–",
    highs ? `${highs.total === undefined ? "> " : ""}${shownRatio(highs.us / us)}` : "–",
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

function sharesTable(figures: readonly AllocateFigures[]): string {
  const head = ["needs", "time", "without shares", "with", "bound", "gap", "reached"];
  const rows = figures.map(({ needs, shares }) => [
    ...[
      shownCount(needs),
      shownTime(shares!.us),
      digits(shares!.limited),
      digits(shares!.total),
      digits(shares!.bound),
    ],
    ((shares!.bound - shares!.total) / shares!.total).toExponential(1),
    shares!.reached.map(({ share, required, reached }) => `${shareName(share)} ${reached}/${required}`).join(" "),
  ]);
  return table(head, rows);
}
