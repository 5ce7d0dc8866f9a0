import Table from "cli-table3";
import type { EvaluationReport, GroupSummary, RankedSystem } from "@wasl/fixtures";
import { onOneLine } from "../../files/index.js";
import { groupName, intervalLine, PLAIN_TABLE, warningLines, withInterval, type ReportStyle } from "./figures.js";

/** Groups side by side in one table, so that it fits a terminal. */
const GROUPS_A_TABLE = 3;

/** A report for a person at a terminal: warnings first, then a table of measures by groups. */
export function evaluationText(report: EvaluationReport, style: ReportStyle): string {
  const { counts, system } = report;
  const { words } = style;
  return [
    `\n${systemName(system)} · ${words.needs(counts.needs)} · ${words.found(counts.relevantFound, counts.relevant)}`,
    ...warningLines(report.warnings, style),
    ...chunks([report.overall, ...report.groups]).map((groups) => measureTable(report, groups, style)),
    intervalLine(report.settings, style),
    "",
  ].join("\n");
}

/** The system's id, with the version of its profile. */
export function systemName({ id, profile, runTag }: RankedSystem): string {
  if (profile !== undefined) return onOneLine(`${id} (${profile.id} ${profile.version})`);
  return onOneLine(runTag === undefined ? id : `${id} (${runTag})`);
}

function measureTable({ measures }: EvaluationReport, groups: readonly GroupSummary[], style: ReportStyle): string {
  const { words, number } = style;
  const names = groups.map(({ column, value, needs }) => `${groupName(column, value, style)}\n${words.needs(needs)}`);
  const table = new Table({ ...PLAIN_TABLE, head: [words.measure, ...names] });
  for (const { id, name } of measures) {
    const cells = groups.map(({ means }) => withInterval(number(means[id]!.mean), means[id]!.interval, number));
    table.push([name, ...cells]);
  }
  return table.toString();
}

function chunks(groups: readonly GroupSummary[]): GroupSummary[][] {
  const count = Math.ceil(groups.length / GROUPS_A_TABLE);
  return Array.from({ length: count }, (_, i) => groups.slice(i * GROUPS_A_TABLE, (i + 1) * GROUPS_A_TABLE));
}
