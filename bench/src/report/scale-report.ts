import type { Machine } from "../measuring/machine.js";
import type { ScaleFigures, ScaleResults } from "../scale/measure-scale.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownBytes, shownCount } from "./units.js";

/** All that `bench scale` found out; with `--json`, it is printed as it is. */
export interface ScaleReport extends ScaleResults {
  readonly machine: Machine;
  readonly settings: {
    readonly firms: number;
    readonly needs: number;
    readonly seed: number;
    readonly k: number;
    readonly smallNeeds: number;
  };
}

export function scaleText({ machine, settings, runs, turns }: ScaleReport): string {
  const { firms, needs, seed, k, smallNeeds } = settings;
  const { aloneSeconds, besideSeconds, largeSeconds } = turns;
  const [first] = runs;
  return [
    machineLine(machine),
    `${shownCount(needs)} needs against ${shownCount(firms)} firms, k = ${k}, seed ${seed}; worker processes with one scoring thread each, from cold code on.`,
    `More than ${machine.cores} at once share the cores, which the server needs too.`,
    table(
      ["workers", "shards", "whole run", "scoring", "publishing", "× one", "efficiency", "most memory"],
      runs.map((run) => row(run, first!, machine.cores)),
    ),
    `All chambers got the same bytes, whatever the workers and shards (${first!.hash.slice(0, 16)}).`,
    "",
    `A run of ${smallNeeds} needs for one chamber: ${digits(aloneSeconds)} s alone; ${digits(besideSeconds)} s asked for while another chamber's run, which took`,
    `${digits(largeSeconds)} s in all, was under way: ${digits(besideSeconds / aloneSeconds)} × as long.`,
  ].join("\n");
}

/** Efficiency is of the cores that there are: two workers on one core cannot be faster than one. */
function row({ workers, run, peakBytes }: ScaleFigures, first: ScaleFigures, cores: number): string[] {
  const faster = first.run.totalSeconds / run.totalSeconds;
  return [
    `${workers}`,
    `${run.shards}`,
    `${digits(run.totalSeconds)} s`,
    `${digits(run.planSeconds + run.shardsSeconds)} s`,
    `${digits(run.publishSeconds)} s`,
    digits(faster),
    `${digits((faster / Math.min(workers, cores)) * 100)} %`,
    shownBytes(peakBytes),
  ];
}
