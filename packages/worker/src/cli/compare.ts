import type { Command } from "commander";
import { compare as compareSystems, type ComparedSystem, type ComparisonReport } from "@wasl/fixtures";
import { comparisonText } from "./evaluation/comparison-text.js";
import {
  addEvaluationOptions,
  reportOptions,
  requireDepth,
  type EvaluationCommandOptions,
} from "./evaluation/evaluation-options.js";
import { reportStyle } from "./evaluation/figures.js";
import { readJudgedInputs, type JudgedInputs } from "./evaluation/judged-inputs.js";
import { withPhaseBars } from "./evaluation/phase-bars.js";
import { reportPath, writeReport } from "./evaluation/report-file.js";
import { isProfile, profileSystem, runSystem } from "./evaluation/systems.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";

interface CompareOptions extends EvaluationCommandOptions {
  readonly measure?: string;
  readonly permutations: number;
}

export function registerCompare(program: Command): void {
  const command = program
    .command("compare")
    .description("say which of several rankings is better, how surely, in which needs, and why")
    .argument("<systems...>", "two or more: core, a profile's YAML or JSON file, or the file of a TREC run")
    .option(
      "--measure <id>",
      "measure that decides wins and losses, e.g. ndcg@10, rr; the first cutoff's nDCG if absent",
    )
    .option("--permutations <number>", "how many sign flips a test draws", wholeNumber(100, 10_000_000), 10_000);
  addEvaluationOptions(command).action(compare);
}

async function compare(names: readonly string[], options: CompareOptions): Promise<void> {
  if (names.length < 2) throw new UsageError("Name two profiles or runs, or more, to compare.");
  const ranks = names.some(isProfile);
  if (ranks) requireDepth(options);
  const out = options.out === undefined ? undefined : await reportPath(options.out);
  const inputs = await readJudgedInputs(options, ranks);
  const report = comparisonOf(await systemsOf(names, inputs, options), inputs, options);
  await print(options.json ? JSON.stringify(report) : comparisonText(report, reportStyle(options.lang, inputs.pack)));
  if (out === undefined) return;
  await writeReport(out, report);
  tell(`Wrote ${options.out ?? out}.`);
}

async function systemsOf(
  names: readonly string[],
  inputs: JudgedInputs,
  { depth }: CompareOptions,
): Promise<ComparedSystem[]> {
  const systems: ComparedSystem[] = [];
  for (const name of names)
    systems.push(isProfile(name) ? await profileSystem(name, inputs, depth) : await runSystem(name));
  const ids = systems.map(({ id }) => id);
  // Files of one name in two folders keep what tells them apart.
  return systems.map((system, i) =>
    ids.indexOf(system.id) === ids.lastIndexOf(system.id) ? system : { ...system, id: names[i]! },
  );
}

function comparisonOf(
  systems: readonly ComparedSystem[],
  inputs: JudgedInputs,
  options: CompareOptions,
): ComparisonReport {
  return withPhaseBars((onProgress) =>
    compareSystems(systems, inputs.judgments, {
      ...reportOptions(options, inputs),
      ...(systems.some(({ profile }) => profile) && { depth: options.depth }),
      ...(options.measure !== undefined && { primary: options.measure }),
      permutations: options.permutations,
      onProgress,
    }),
  );
}
