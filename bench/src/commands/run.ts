import type { Command } from "commander";
import { thisMachine } from "../measuring/machine.js";
import { runText, type RunReport } from "../report/run-report.js";
import { measureRun } from "../run/measure-run.js";
import { tell, wholeNumber, wholeNumbers } from "./options.js";

interface RunOptions {
  readonly needs: number;
  readonly firms: number;
  readonly threads: readonly number[];
  readonly seed: number;
  readonly k: number;
  readonly json?: true;
}

export function registerRun(program: Command): void {
  program
    .command("run")
    .description("time and memory of a whole run: every need ranked, counted, explained and put into words")
    .option("--needs <number>", "needs of the run", wholeNumber(1, 1_000_000), 10_000)
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--threads <numbers>", "numbers of threads", wholeNumbers(1, 64), [1, 2])
    .option("--seed <number>", "which firms and which needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--k <number>", "firms a need", wholeNumber(1, 10_000), 10)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchRun);
}

async function benchRun({ json, threads, ...settings }: RunOptions): Promise<void> {
  const results = await measureRun({ ...settings, threads, onStep: tell });
  const report: RunReport = { machine: thisMachine(), settings, ...results };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : runText(report)}\n`);
}
