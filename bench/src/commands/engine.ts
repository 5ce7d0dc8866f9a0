import type { Command } from "commander";
import { thisMachine } from "../measuring/machine.js";
import { runStage, type StageResult } from "../measuring/run-stages.js";
import { peerFactories } from "../peers/index.js";
import { engineText, growthOf, type EngineReport } from "../report/engine-report.js";
import { MAIN } from "../scenarios/scenario.js";
import { stagesOf } from "../scenarios/stages.js";
import { WORST_CASES } from "../scenarios/worst-cases.js";
import { namesAmong, tell, wholeNumber, wholeNumbers } from "./options.js";

interface EngineOptions {
  readonly firms: readonly number[];
  readonly needs: number;
  readonly seed: number;
  readonly k: number;
  readonly repeat: number;
  readonly cases: readonly string[];
  readonly without: readonly string[];
  readonly json?: true;
}

const PEERS = [...peerFactories.keys()];
const PEER_GROUPS = { duckdb: PEERS.filter((name) => name.startsWith("duckdb-")) };
const CASE_GROUPS = { worst: WORST_CASES };

export function registerEngine(program: Command): void {
  program
    .command("engine")
    .description("time of a need beside other ways of finding the same firms")
    .option("--firms <numbers>", "sizes of the registers", wholeNumbers(1, 10_000_000), [100_000, 1_000_000, 3_000_000])
    .option("--needs <number>", "needs of the main case", wholeNumber(1, 100_000), 1_000)
    .option("--seed <number>", "which firms, which needs, which samples", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--k <number>", "firms a need", wholeNumber(1, 10_000), 20)
    .option("--repeat <number>", "how often each peer is timed", wholeNumber(1, 1_000), 5)
    .option(
      "--cases <names>",
      `main, worst, or some of ${WORST_CASES.join(", ")}`,
      namesAmong([MAIN, ...WORST_CASES], CASE_GROUPS),
      [MAIN, ...WORST_CASES],
    )
    .option("--without <peers>", `leave out some of duckdb, ${PEERS.join(", ")}`, namesAmong(PEERS, PEER_GROUPS), [])
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchEngine);
}

async function benchEngine(options: EngineOptions): Promise<void> {
  const results: StageResult[] = [];
  const factories = new Map([...peerFactories].filter(([name]) => !options.without.includes(name)));
  const run = { factories, repeats: options.repeat, seed: options.seed, onStep: tell };
  const plan = { ...options, sizes: options.firms, cases: new Set(options.cases) };
  for (const stage of stagesOf(plan)) results.push(await runStage(stage, run));
  const report = reportOf(results, options);
  process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : engineText(report)}\n`);
}

function reportOf(results: readonly StageResult[], { seed, needs, repeat }: EngineOptions): EngineReport {
  const cases = results.flatMap((result) => result.cases);
  return {
    machine: thisMachine(),
    settings: { seed, needs, repeats: repeat },
    cases,
    growth: growthOf(cases),
    preparations: results.flatMap(({ preparations }) => preparations),
  };
}
