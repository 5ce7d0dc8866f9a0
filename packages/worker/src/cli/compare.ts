import type { ScoringProfile } from "@wasl/matcher";
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
import { writeReport } from "../files/index.js";
import { pageOptions, reportPath } from "./evaluation/report-file.js";
import { isProfile, profileSystem, runSystem } from "./evaluation/systems.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { profileOf } from "./profile-option.js";
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
  if (names.some(isProfile)) requireDepth(options);
  const out = options.out === undefined ? undefined : await reportPath(options.out);
  const profiles = await profilesOf(names);
  const inputs = await readJudgedInputs(options, [...profiles.values()]);
  const report = comparisonOf(await systemsOf(names, profiles, inputs, options), inputs, options);
  await print(options.json ? JSON.stringify(report) : comparisonText(report, reportStyle(options.lang, inputs.pack)));
  if (out === undefined) return;
  await writeReport(out, report, await pageOptions(options, names, inputs.register));
  tell(`Wrote ${options.out ?? out}.`);
}

/** The scoring profiles among what is compared, by the names they were given. */
async function profilesOf(names: readonly string[]): Promise<Map<string, ScoringProfile>> {
  const profiles = new Map<string, ScoringProfile>();
  for (const name of names.filter(isProfile)) profiles.set(name, await profileOf(name));
  return profiles;
}

async function systemsOf(
  names: readonly string[],
  profiles: ReadonlyMap<string, ScoringProfile>,
  inputs: JudgedInputs,
  { depth }: CompareOptions,
): Promise<ComparedSystem[]> {
  const systems: ComparedSystem[] = [];
  for (const name of names) {
    const profile = profiles.get(name);
    systems.push(profile ? profileSystem(name, profile, inputs, depth) : await runSystem(name));
  }
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
