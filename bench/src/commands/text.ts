import type { Command } from "commander";
import { thisMachine } from "../measuring/machine.js";
import { textText, type TextReport } from "../report/text-report.js";
import { measureText } from "../text/measure-text.js";
import { tell, wholeNumber, wholeNumbers } from "./options.js";

interface TextOptions {
  readonly firms: readonly number[];
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
  readonly repeat: number;
  readonly json?: true;
}

export function registerText(program: Command): void {
  program
    .command("text")
    .description("time of a need whose words count, in registers with texts and past work, beside full-text search")
    .option("--firms <numbers>", "sizes of the registers", wholeNumbers(1, 10_000_000), [10_000, 100_000, 1_000_000])
    .option("--needs <number>", "needs", wholeNumber(1, 100_000), 200)
    .option("--seed <number>", "which firms, texts and needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--k <number>", "firms a need", wholeNumber(1, 10_000), 20)
    .option("--repeat <number>", "how often each peer is timed", wholeNumber(1, 1_000), 3)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchText);
}

async function benchText({ json, repeat, ...asked }: TextOptions): Promise<void> {
  const results = await measureText({ ...asked, repeats: repeat, onStep: tell });
  const { seed, needs, k } = asked;
  const report: TextReport = { machine: thisMachine(), settings: { seed, needs, k, repeats: repeat }, ...results };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : textText(report)}\n`);
}
