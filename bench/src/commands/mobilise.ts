import type { Command } from "commander";
import { coreProfile, defaultProfile } from "@wasl/matcher";
import { thisMachine } from "../measuring/machine.js";
import { measureMobilise } from "../mobilise/measure-mobilise.js";
import { mobiliseText, type MobiliseReport } from "../report/mobilise-report.js";
import { namesAmong, tell, wholeNumber } from "./options.js";

interface MobiliseOptions {
  readonly firms: number;
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
  readonly limit: number;
  readonly profile: readonly string[];
  readonly rankAgain: number;
  readonly scoreAll: number;
  readonly naiveNeeds: number;
  readonly json?: true;
}

const PROFILES = { core: coreProfile, default: defaultProfile };

export function registerMobilise(program: Command): void {
  program
    .command("mobilise")
    .description("time to find firms that one gap keeps from the first k, beside ranking changed records again")
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--needs <number>", "needs put to it", wholeNumber(1, 1_000_000), 10_000)
    .option("--seed <number>", "which firms and needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--k <number>", "first places of a need", wholeNumber(1, 10_000), 10)
    .option("--limit <number>", "near misses of each gap of a need", wholeNumber(1, 1_000_000), 20)
    .option("--profile <name>", "core or default", namesAmong(Object.keys(PROFILES)), ["core"])
    .option("--rank-again <number>", "firms among which all is ranked again", wholeNumber(1, 1_000_000), 1_000)
    .option("--score-all <number>", "firms that are all changed and scored", wholeNumber(1, 10_000_000), 100_000)
    .option("--naive-needs <number>", "needs for which naive ways are tried", wholeNumber(1, 1_000), 5)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchMobilise);
}

function benchMobilise(options: MobiliseOptions): void {
  const { seed, k, naiveNeeds: needs, json } = options;
  const profile = PROFILES[options.profile[0] as keyof typeof PROFILES];
  const naive = { rankAgain: { firms: options.rankAgain, needs }, scoreAll: { firms: options.scoreAll, needs } };
  const figures = measureMobilise({ ...options, ...naive, profile, onStep: tell });
  const report: MobiliseReport = { machine: thisMachine(), settings: { seed, k, profile: profile.id }, ...figures };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : mobiliseText(report)}\n`);
}
