import type { Command } from "commander";
import { thisMachine } from "../measuring/machine.js";
import { measureMissing } from "../missing/measure-missing.js";
import { missingText } from "../report/missing-report.js";
import { tell, wholeNumber } from "./options.js";

interface MissingOptions {
  readonly firms: number;
  readonly needs: number;
  readonly rankAgain: number;
  readonly scoreAll: number;
  readonly naiveNeeds: number;
  readonly k: number;
  readonly levels: number;
  readonly seed: number;
  readonly json?: true;
}

export function registerMissing(program: Command): void {
  program
    .command("missing")
    .description("time to find which unknown fields may change rankings, beside changing each record and ranking again")
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--needs <number>", "needs put to it", wholeNumber(1, 1_000_000), 100)
    .option("--rank-again <number>", "firms among which all is ranked again", wholeNumber(1, 1_000_000), 1_000)
    .option("--score-all <number>", "firms that are all changed and scored", wholeNumber(1, 10_000_000), 100_000)
    .option("--naive-needs <number>", "needs for which naive ways are tried", wholeNumber(1, 1_000), 3)
    .option("--k <number>", "first places of a need", wholeNumber(1, 10_000), 10)
    .option("--levels <number>", "values that a field is tried with, at most", wholeNumber(1, 1_000), 16)
    .option("--seed <number>", "which firms and needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchMissing);
}

function benchMissing({ json, naiveNeeds: needs, ...plan }: MissingOptions): void {
  const naive = { rankAgain: { firms: plan.rankAgain, needs }, scoreAll: { firms: plan.scoreAll, needs } };
  const figures = measureMissing({ ...plan, ...naive, onStep: tell });
  const { seed, k, levels } = plan;
  const report = { machine: thisMachine(), settings: { seed, k, levels }, ...figures };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : missingText(report)}\n`);
}
