import { growthExponent } from "../measuring/growth.js";
import type { Machine } from "../measuring/machine.js";
import type { Measurement } from "../measuring/measure.js";
import type { CaseResult, Preparation } from "../measuring/run-stages.js";
import type { Spread } from "../measuring/summary.js";
import { MAIN } from "../scenarios/scenario.js";
import { table } from "./table.js";
import { digits, shownBytes, shownCount, shownRatio, shownTime } from "./units.js";

/** All that `bench engine` found out; with `--json`, it is printed as it is. */
export interface EngineReport {
  readonly machine: Machine;
  readonly settings: { readonly seed: number; readonly needs: number; readonly repeats: number };
  readonly cases: readonly CaseResult[];
  readonly growth: readonly Growth[];
  readonly preparations: readonly Preparation[];
}

/** How a peer's time grows with the register, over the sizes of the main case: the exponents b of time ~ firms^b. */
export interface Growth {
  readonly peer: string;
  readonly sizes: readonly number[];
  readonly p50: number;
  readonly mean: number;
}

export function growthOf(cases: readonly CaseResult[]): Growth[] {
  const main = cases.filter(({ name }) => name === MAIN);
  const peers = new Set(main.flatMap(({ measurements }) => measurements.map(({ peer }) => peer)));
  return [...peers].flatMap((peer): Growth[] => {
    const found = main.flatMap(({ firms, measurements }) =>
      measurements.filter((measurement) => measurement.peer === peer).map(({ p50, mean }) => ({ firms, p50, mean })),
    );
    if (found.length < 2) return [];
    const exponent = (time: (point: (typeof found)[number]) => number) =>
      growthExponent(found.map((point) => ({ size: point.firms, time: time(point) })));
    const sizes = found.map(({ firms }) => firms);
    return [{ peer, sizes, p50: exponent(({ p50 }) => p50.median), mean: exponent(({ mean }) => mean.median) }];
  });
}

export function engineText(report: EngineReport): string {
  return [
    machineLine(report.machine),
    `Seed ${report.settings.seed}, repeats: ${report.settings.repeats}, in which the peers take turns. Times are a need's; p50, mean and p99`,
    "are taken over the needs of a repeat and shown as their median over the repeats, the mean also with its least and most.",
    "Ratios are to the first row, over the same needs in the same repeat. All answers were held against each other and agree.",
    ...report.cases.flatMap(caseText),
    ...growthText(report.growth),
    ...preparationText(report.preparations),
  ].join("\n");
}

export function machineLine({ cpu, cores, memoryGiB, node, platform }: Machine): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node.js ${node}, ${platform}`;
}

function caseText({ name, title, firms, k, measurements }: CaseResult): string[] {
  const head = ["peer", "needs", "p50", "mean", "p99", "mean, min to max", "ratio of means", "min to max", "of p50s"];
  return ["", `${name}: ${title}, ${shownCount(firms)} firms, k = ${k}`, table(head, measurements.map(measurementRow))];
}

function measurementRow({ peer, needs, group, p50, mean, p99, ratio }: Measurement): string[] {
  return [
    group === 1 ? peer : `${peer} (timed by ${group})`,
    shownCount(needs),
    ...[p50, mean, p99].map(({ median }) => shownTime(median)),
    range(mean, shownTime),
    shownRatio(ratio.mean.median),
    range(ratio.mean, shownRatio),
    shownRatio(ratio.p50.median),
  ];
}

function range({ min, max }: Spread, shown: (value: number) => string): string {
  return `${shown(min)} to ${shown(max)}`;
}

function growthText(growth: readonly Growth[]): string[] {
  if (growth.length === 0) return [];
  const rows = growth.map(({ peer, sizes, p50, mean }) => [
    peer,
    sizes.map(shownCount).join(", "),
    digits(p50),
    digits(mean),
  ]);
  return ["", "growth: b in time ~ firms^b", table(["peer", "firms", "b of p50", "b of mean"], rows)];
}

function preparationText(preparations: readonly Preparation[]): string[] {
  const rows = preparations.map(({ stage, peer, firms, seconds, figures = {} }) => [
    peer,
    stage,
    shownCount(firms),
    `${digits(seconds)} s`,
    ...optional(figures.buildMs, (ms) => shownTime(ms * 1_000)),
    ...optional(figures.loadMs, (ms) => shownTime(ms * 1_000)),
    ...optional(figures.bytesPerFirm?.structure, shownBytes),
    ...optional(figures.bytesPerFirm?.text, shownBytes),
    ...optional(figures.scoredPerNeed, digits),
  ]);
  const head = [
    "peer",
    "stage",
    "firms",
    "made ready",
    "index built",
    "loaded",
    "structure a firm",
    "text a firm",
    "scored a need",
  ];
  return [
    "",
    "made ready: from generated firms on; what peers share is made once, and counted for the first of them",
    table(head, rows),
  ];
}

function optional(value: number | undefined, shown: (value: number) => string): [string] {
  return [value === undefined ? "" : shown(value)];
}
