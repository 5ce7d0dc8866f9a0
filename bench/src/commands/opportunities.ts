import type { Command } from "commander";
import { thisMachine } from "../measuring/machine.js";
import { measureOpportunities } from "../opportunities/measure-opportunities.js";
import { opportunitiesText } from "../report/opportunities-report.js";
import { tell, wholeNumber } from "./options.js";

interface OpportunitiesOptions {
  readonly firms: number;
  readonly needs: number;
  readonly asked: number;
  readonly allPairs: number;
  readonly k: number;
  readonly seed: number;
  readonly json?: true;
}

export function registerOpportunities(program: Command): void {
  program
    .command("opportunities")
    .description(
      "time to find the needs that a firm should go for, and pairs in which both gain, beside scoring all pairs",
    )
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--needs <number>", "needs of the run", wholeNumber(1, 1_000_000), 10_000)
    .option("--asked <number>", "firms, and needs, that are asked about", wholeNumber(1, 100_000), 200)
    .option("--all-pairs <number>", "of those, so many for which all pairs are scored", wholeNumber(1, 10_000), 5)
    .option("--k <number>", "needs a firm, and firms a need", wholeNumber(1, 1_000), 10)
    .option("--seed <number>", "which firms and needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchOpportunities);
}

function benchOpportunities({ json, ...plan }: OpportunitiesOptions): void {
  const figures = measureOpportunities({ ...plan, onStep: tell });
  const report = { machine: thisMachine(), settings: { seed: plan.seed, k: plan.k }, ...figures };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : opportunitiesText(report)}\n`);
}
