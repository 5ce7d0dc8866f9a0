import type { FormatResult, TaskResult } from "../files/measure-files.js";
import type { Machine } from "../measuring/machine.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownBytes, shownCount, shownRatio } from "./units.js";

/** All that `bench files` found out; with `--json`, it is printed as it is. */
export interface FilesReport {
  readonly machine: Machine;
  readonly settings: { readonly seed: number; readonly repeats: number };
  readonly formats: readonly FormatResult[];
}

export function filesText({ machine, settings, formats }: FilesReport): string {
  return [
    machineLine(machine),
    `Seed ${settings.seed}, repeats: ${settings.repeats}, each task in a process of its own; medians over the repeats, with least and most.`,
    ...formats.flatMap(formatText),
  ].join("\n");
}

function formatText({ format, firms, bytes, tasks }: FormatResult): string[] {
  const head = [
    "task",
    "records",
    "seconds",
    "min to max",
    "records a second",
    "of the bare parser",
    "peak memory",
    "min to max",
  ];
  return ["", `${format}: ${shownCount(firms)} firms, ${shownBytes(bytes)}`, table(head, tasks.map(taskRow))];
}

function taskRow({ title, records, seconds, peakBytes, ratio }: TaskResult): string[] {
  const idle = records === 0;
  return [
    title,
    idle ? "" : shownCount(records),
    idle ? "" : digits(seconds.median),
    idle ? "" : `${digits(seconds.min)} to ${digits(seconds.max)}`,
    idle ? "" : shownCount(records / seconds.median),
    ratio === undefined ? "" : shownRatio(ratio.median),
    shownBytes(peakBytes.median),
    `${shownBytes(peakBytes.min)} to ${shownBytes(peakBytes.max)}`,
  ];
}
