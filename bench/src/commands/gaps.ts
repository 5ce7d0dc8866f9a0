import { InvalidArgumentError, type Command } from "commander";
import type { Within } from "@wasl/matcher/gaps";
import { measureGaps } from "../gaps/measure-gaps.js";
import { thisMachine } from "../measuring/machine.js";
import { gapsText } from "../report/gaps-report.js";
import { tell, wholeNumber } from "./options.js";

interface GapsOptions {
  readonly firms: number;
  readonly needs: number;
  readonly everyFirm: number;
  readonly within: Within;
  readonly seed: number;
  readonly json?: true;
}

export function registerGaps(program: Command): void {
  program
    .command("gaps")
    .description("time to count what needs find and lack around them, beside looking at every firm")
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--needs <number>", "needs put to it", wholeNumber(1, 1_000_000), 10_000)
    .option("--every-firm <number>", "needs for which every firm is looked at", wholeNumber(1, 10_000), 20)
    .option("--within <reach>", "where firms count: region, country, or a distance in km", reach, "region")
    .option("--seed <number>", "which firms and needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchGaps);
}

function reach(text: string): Within {
  if (text === "region" || text === "country") return text;
  if (/^\d{1,5}$/.test(text)) return { km: Number(text) };
  throw new InvalidArgumentError("Expected region, country or a distance in km, a whole number.");
}

function benchGaps({ json, ...plan }: GapsOptions): void {
  const figures = measureGaps({ ...plan, onStep: tell });
  const within = typeof plan.within === "string" ? plan.within : `${plan.within.km} km`;
  const report = { machine: thisMachine(), settings: { seed: plan.seed, within }, ...figures };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : gapsText(report)}\n`);
}
