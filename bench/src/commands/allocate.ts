import type { Command } from "commander";
import { measureAllocate } from "../allocate/measure-allocate.js";
import { thisMachine } from "../measuring/machine.js";
import { allocateText } from "../report/allocate-report.js";
import { tell, wholeNumber, wholeNumbers } from "./options.js";

interface AllocateOptions {
  readonly needs: readonly number[];
  readonly firms: number;
  readonly depth: number;
  readonly most: number;
  readonly seed: number;
  readonly highsNeeds: number;
  readonly highsSeconds: number;
  readonly highsSumNeeds: number;
  readonly shareNeeds: number;
  readonly sumNeeds: number;
  readonly sumShareNeeds: number;
  readonly json?: true;
}

export function registerAllocate(program: Command): void {
  program
    .command("allocate")
    .description("time of allocations over all needs of a run, beside HiGHS, and how they spread introductions")
    .option("--needs <numbers>", "needs of the runs", wholeNumbers(1, 1_000_000), [1_000, 10_000, 100_000])
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--depth <number>", "firms of each ranking to choose among", wholeNumber(1, 1_000), 50)
    .option("--most <number>", "introductions of a firm at most", wholeNumber(1, 1_000), 3)
    .option("--seed <number>", "which firms and which needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--highs-needs <number>", "the most needs that HiGHS is given", wholeNumber(0, 1_000_000), 10_000)
    .option(
      "--highs-sum-needs <number>",
      "the most needs that HiGHS is given with sums",
      wholeNumber(0, 1_000_000),
      1_000,
    )
    .option("--highs-seconds <number>", "time after which HiGHS is stopped", wholeNumber(1, 100_000), 300)
    .option(
      "--share-needs <number>",
      "the most needs that are allocated with shares too",
      wholeNumber(0, 1_000_000),
      10_000,
    )
    .option(
      "--sum-needs <number>",
      "the most needs that are allocated with free capacity as a sum",
      wholeNumber(0, 1_000_000),
      10_000,
    )
    .option(
      "--sum-share-needs <number>",
      "the most needs that are allocated with both",
      wholeNumber(0, 1_000_000),
      1_000,
    )
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchAllocate);
}

async function benchAllocate({ json, ...settings }: AllocateOptions): Promise<void> {
  const figures = await measureAllocate({ ...settings, onStep: tell });
  const report = { machine: thisMachine(), settings, figures };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : allocateText(report)}\n`);
}
