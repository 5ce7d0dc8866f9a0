import { colonIn } from "@wasl/matcher";
import Table from "cli-table3";
import type { ComparisonReport, GroupDifference, MeasureDifference, PairComparison } from "@wasl/fixtures";
import { onOneLine } from "../../files/index.js";
import { systemName } from "./evaluation-text.js";
import {
  groupName,
  intervalLine,
  PLAIN_TABLE,
  shownP,
  warningLines,
  withInterval,
  type ReportStyle,
} from "./figures.js";
import { needLines } from "./need-difference-text.js";

/** How many wins and how many losses are told of each pair. */
const TOLD = 5;

/** A comparison for a person at a terminal: for each pair what differs on average, in which groups, and in which needs most. */
export function comparisonText(report: ComparisonReport, style: ReportStyle): string {
  const { words } = style;
  const { settings, pairs } = report;
  return [
    `\n${report.systems.map(systemName).join(" · ")} · ${words.needs(report.needs)}`,
    ...allWarnings(report, style),
    ...pairs.flatMap((pair) => pairText(pair, report, style)),
    intervalLine(settings, style),
    words.test(settings.permutations),
    ...(pairs.length > 1 ? [words.corrected(pairs.length)] : []),
    "",
  ].join("\n");
}

/** What holds for all systems is said once. */
function allWarnings({ summaries }: ComparisonReport, style: ReportStyle): string[] {
  const told = summaries.map(({ system, warnings }) => ({ system, lines: warningLines(warnings, style) }));
  const shared = told[0]!.lines.filter((line) => told.every(({ lines }) => lines.includes(line)));
  const own = told.flatMap(({ system, lines }) =>
    lines.filter((line) => !shared.includes(line)).map((line) => `${onOneLine(system)} ${line}`),
  );
  return [...shared, ...own];
}

function pairText(pair: PairComparison, report: ComparisonReport, style: ReportStyle): string[] {
  const groups = [pair.overall, ...pair.groups];
  return [
    `\n${onOneLine(`${pair.first} → ${pair.second}`)}`,
    measureTable(pair, report, style),
    ...(groups.length > 1 ? [groupTable(groups, report, style)] : []),
    topLine(pair, report, style),
    ...toldNeeds(pair, "win", report, style),
    ...toldNeeds(pair, "loss", report, style),
  ];
}

/** A row for each measure, over all needs. */
function measureTable(pair: PairComparison, report: ComparisonReport, style: ReportStyle): string {
  const { words, number } = style;
  const head = [words.measure, onOneLine(pair.first), onOneLine(pair.second), words.difference, "p", words.outcome];
  const table = new Table({ ...PLAIN_TABLE, head });
  const meanOf = (system: string, id: string) =>
    report.summaries.find((summary) => summary.system === system)!.overall.means[id]!.mean;
  for (const { id, name } of report.measures) {
    const means = [pair.first, pair.second].map((system) => number(meanOf(system, id)));
    table.push([name, ...means, ...differenceCells(pair.overall.measures[id]!, style)]);
  }
  return table.toString();
}

/** A row for each group, by the primary measure. */
function groupTable(groups: readonly GroupDifference[], report: ComparisonReport, style: ReportStyle): string {
  const { words } = style;
  const name = report.measures.find(({ id }) => id === report.primary)!.name;
  const head = [words.group, "n", `${words.difference} ${name}`, "p", words.outcome];
  const table = new Table({ ...PLAIN_TABLE, head });
  for (const { column, value, needs, measures } of groups)
    table.push([groupName(column, value, style), needs, ...differenceCells(measures[report.primary]!, style)]);
  return table.toString();
}

function differenceCells({ difference, interval, test, wins, losses, ties }: MeasureDifference, style: ReportStyle) {
  return [
    withInterval(style.signed(difference), interval, style.signed),
    shownP(test.adjustedP),
    `${wins}/${losses}/${ties}`,
  ];
}

function topLine({ needs }: PairComparison, report: ComparisonReport, { words }: ReportStyle): string {
  const changed = needs.filter(({ top }) => top.entered.length + top.left.length + top.moved.length > 0);
  const entered = needs.reduce((sum, { top }) => sum + top.entered.length, 0);
  return words.top(changed.length, report.needs, entered);
}

/** The needs with the largest differences come first in the report. */
function toldNeeds(
  pair: PairComparison,
  outcome: "win" | "loss",
  report: ComparisonReport,
  style: ReportStyle,
): string[] {
  const needs = pair.needs.filter((need) => need.outcome === outcome).slice(0, TOLD);
  if (needs.length === 0) return [];
  const title = outcome === "win" ? style.words.wins : style.words.losses;
  return [
    `${title}${colonIn(style.language).trimEnd()}`,
    ...needs.flatMap((need) => needLines(need, pair, report.primary, style)),
  ];
}
