import type { Machine } from "../measuring/machine.js";
import type { RunResults } from "../run/measure-run.js";
import type { StageSeconds } from "../run/run-task.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownBytes, shownCount } from "./units.js";

/** All that `bench run` found out; with `--json`, it is printed as it is. */
export interface RunReport extends RunResults {
  readonly machine: Machine;
  readonly settings: { readonly firms: number; readonly needs: number; readonly seed: number; readonly k: number };
}

export function runText({ machine, settings, build, runs, stages }: RunReport): string {
  const { firms, needs, seed, k } = settings;
  const [{ candidates, characters, hash } = { candidates: 0, characters: 0, hash: "" }] = runs;
  return [
    machineLine(machine),
    `${shownCount(needs)} needs against ${shownCount(firms)} firms, k = ${k}, seed ${seed}: each need with its best firms, where their scores come`,
    "from, and how many firms each constraint excluded; each firm also in French sentences; each answer written as JSON.",
    `Index: generated, built and stored in ${digits(build.seconds)} s, peak memory ${shownBytes(build.peakBytes)}; snapshot ${shownBytes(build.snapshotBytes)}.`,
    `Answers: ${shownCount(candidates)} candidates, ${shownCount(characters)} characters, the same on every number of threads (${hash.slice(0, 16)}).`,
    "",
    "each number of threads in a process of its own, from cold code on; peak memory is that of the whole process",
    table(
      ["threads", "open", "rank + explain", "needs a second", "peak memory", "× one"],
      runs.map((run) => runRow(run, runs, needs)),
    ),
    "",
    "one thread, by stage, each timed over all needs with hot code",
    table(["stage", "seconds", "share", "a need"], stageRows(stages, needs)),
  ].join("\n");
}

type Run = RunResults["runs"][number];

function runRow({ threads, openSeconds, runSeconds, peakBytes }: Run, runs: readonly Run[], needs: number): string[] {
  return [
    `${threads}`,
    `${digits(openSeconds)} s`,
    `${digits(runSeconds)} s`,
    shownCount(needs / runSeconds),
    shownBytes(peakBytes),
    digits(runs[0]!.runSeconds / runSeconds),
  ];
}

function stageRows(stages: StageSeconds, needs: number): string[][] {
  const all = Object.entries(stages) as [keyof StageSeconds, number][];
  const total = all.reduce((sum, [, seconds]) => sum + seconds, 0);
  return all.map(([stage, seconds]) => [
    TITLES[stage],
    `${digits(seconds)} s`,
    `${digits((seconds / total) * 100)} %`,
    `${digits((seconds / needs) * 1e6)} µs`,
  ]);
}

const TITLES: Readonly<Record<keyof StageSeconds, string>> = {
  searching: "searching the best",
  counting: "counting the excluded",
  describing: "describing the best",
  rendering: "rendering in French",
  writing: "writing as JSON",
};
