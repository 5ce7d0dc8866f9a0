import type { Command } from "commander";
import { thisMachine } from "../measuring/machine.js";
import { GROUNDS, type GroundKind } from "../queue/ground.js";
import { scaleText } from "../report/scale-report.js";
import { measureScale } from "../scale/measure-scale.js";
import { namesAmong, tell, wholeNumber, wholeNumbers } from "./options.js";

interface ScaleOptions {
  readonly needs: number;
  readonly firms: number;
  readonly workers: readonly number[];
  readonly seed: number;
  readonly k: number;
  readonly smallNeeds: number;
  readonly backend: readonly GroundKind[];
  readonly json?: true;
}

export function registerScale(program: Command): void {
  program
    .command("scale")
    .description("one run by 1, 2 and 4 worker processes, with the same bytes; and a small run beside a large one")
    .option("--needs <number>", "needs of the run", wholeNumber(1, 1_000_000), 10_000)
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--workers <numbers>", "numbers of worker processes", wholeNumbers(1, 64), [1, 2, 4])
    .option("--seed <number>", "which firms and which needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--k <number>", "firms a need", wholeNumber(1, 10_000), 10)
    .option("--small-needs <number>", "needs of the small run", wholeNumber(1, 10_000), 50)
    .option("--backend <name>", "server to measure on", namesAmong(GROUNDS), ["redis"])
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchScale);
}

async function benchScale({ json, backend: [ground = "redis"], ...plan }: ScaleOptions): Promise<void> {
  const results = await measureScale({ ...plan, ground, onStep: tell });
  const report = { machine: thisMachine(), settings: plan, ...results };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : scaleText(report)}\n`);
}
