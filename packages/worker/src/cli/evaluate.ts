import type { Command } from "commander";
import { evaluate as evaluateRankings, type ComparedSystem, type RankedNeed } from "@wasl/fixtures";
import {
  addEvaluationOptions,
  requireDepth,
  reportOptions,
  type EvaluationCommandOptions,
} from "./evaluation/evaluation-options.js";
import { evaluationText } from "./evaluation/evaluation-text.js";
import { reportStyle } from "./evaluation/figures.js";
import { readJudgedInputs } from "./evaluation/judged-inputs.js";
import { withPhaseBars } from "./evaluation/phase-bars.js";
import { writeReport } from "../files/index.js";
import { checkedPath, pageOptions, reportPath } from "./evaluation/report-file.js";
import { writeRun } from "./evaluation/run-file.js";
import { profileSystem, runSystem } from "./evaluation/systems.js";
import { print, tell } from "./output.js";
import { profileOf } from "./profile-option.js";
import { UsageError } from "./usage-error.js";

interface EvaluateOptions extends EvaluationCommandOptions {
  readonly profile?: string;
  readonly run?: string;
  readonly runOut?: string;
}

export function registerEvaluate(program: Command): void {
  const command = program
    .command("evaluate")
    .description("measure how good rankings are: against firms that are known to be good")
    .option("--profile <name or file>", "scoring profile that ranks: core, or a YAML or JSON file (core)")
    .option("--run <file>", "measure this TREC run instead of ranking")
    .option("--run-out <file>", "write the rankings as a TREC run");
  addEvaluationOptions(command).action(evaluate);
}

async function evaluate(options: EvaluateOptions): Promise<void> {
  requireOneSystem(options);
  const out = options.out === undefined ? undefined : await reportPath(options.out);
  const runOut = options.runOut === undefined ? undefined : await checkedPath(options.runOut);
  const { inputs, system } = await systemOf(options);
  const kept: RankedNeed[] = [];
  const rankings = runOut === undefined ? system.rankings : keeping(system.rankings, kept);
  const report = withPhaseBars((onProgress) =>
    evaluateRankings({ ...system, rankings }, inputs.judgments, {
      ...reportOptions(options, inputs),
      ...(options.run === undefined && { depth: options.depth }),
      onProgress,
    }),
  );
  await print(options.json ? JSON.stringify(report) : evaluationText(report, reportStyle(options.lang, inputs.pack)));
  if (runOut !== undefined) await writeRun(runOut, kept, runTag(system));
  if (out === undefined) return;
  await writeReport(
    out,
    report,
    await pageOptions(options, [options.run ?? options.profile ?? "core"], inputs.register),
  );
  tell(`Wrote ${options.out ?? out}.`);
}

async function systemOf({ run, profile: name = "core", ...options }: EvaluateOptions) {
  if (run !== undefined) return { inputs: await readJudgedInputs(options, []), system: await runSystem(run) };
  const profile = await profileOf(name);
  const inputs = await readJudgedInputs(options, [profile]);
  return { inputs, system: profileSystem(name, profile, inputs, options.depth) };
}

function requireOneSystem(options: EvaluateOptions): void {
  if (options.run === undefined) {
    requireDepth(options);
    return;
  }
  if (options.profile !== undefined) throw new UsageError("--run is ranked already: leave --profile out.");
  if (options.runOut !== undefined) throw new UsageError("--run is a run already: leave --run-out out.");
}

/** Names what ranked in the last column of a run; a blank would start another column. */
function runTag({ id, profile }: ComparedSystem): string {
  return profile === undefined ? id.replace(/\s+/g, "-") : `${profile.id}-${profile.version}`;
}

/** Rankings that are kept as they pass by, if their need has any. */
function* keeping(rankings: Iterable<RankedNeed>, kept: RankedNeed[]): Generator<RankedNeed> {
  for (const ranking of rankings) {
    if (ranking.suppliers.length > 0) kept.push(ranking);
    yield ranking;
  }
}
