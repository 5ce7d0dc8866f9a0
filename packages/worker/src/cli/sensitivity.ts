import type { Command } from "commander";
import { asksForDossiers, createMatcher, type Matcher, type ResolvedNeed } from "@wasl/matcher";
import { explainedRanking, rankingSensitivity, type SensitivityReport } from "@wasl/fixtures";
import { excerpt, onOneLine, sourceFiles, writeReport } from "../files/index.js";
import { pageLanguage, reportPath, systemPaths } from "./evaluation/report-file.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { sensitivityText } from "./tuning/sensitivity-text.js";
import { SENSITIVITY_WORDS } from "./tuning/sensitivity-words.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface SensitivityOptions extends MatchingOptions {
  readonly need?: string;
  readonly k: number;
  readonly depth: number;
  readonly samples: number;
  readonly seed: number;
  readonly out?: string;
}

const NAME_CHARACTERS = 40;

export function registerSensitivity(program: Command): void {
  const command = program
    .command("sensitivity")
    .description("say how far each ranking depends on the weights: when would another firm be first?")
    .option("--need <id>", "this need only")
    .option("--k <number>", "how many first places are watched", wholeNumber(1, 1_000), 10)
    .option("--depth <number>", "how many firms are looked at for a need", wholeNumber(2, 10_000), 200)
    .option("--samples <number>", "drawings of random weights", wholeNumber(100, 100_000), 2_000)
    .option("--seed <number>", "which drawings; the same seed gives the same report", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--out <file>", "write the report on one need as well: a .html page for people, or .json with all of it");
  addMatchingOptions(command).action(sensitivity);
}

async function sensitivity(options: SensitivityOptions): Promise<void> {
  if (options.depth < options.k) throw new UsageError(`--k ${options.k} lies below --depth ${options.depth}.`);
  const out = options.out === undefined ? undefined : await reportPath(options.out);
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const matcher = createMatcher({ pack, profile });
  const { allowRejects = false } = options;
  const inputs = await readInputs({ ...options, pack, dossiers: asksForDossiers(profile), allowRejects });
  const progress = progressBar("Varying weights");
  try {
    const needs = needsAsked(inputs, options);
    if (out !== undefined && needs.length > 1) throw new UsageError("--out takes one need: pass --need ID as well.");
    for (const [i, need] of needs.entries()) {
      const report = reportFor(need, matcher, inputs, options);
      await show(need, report, matcher, inputs, options);
      if (out !== undefined && report !== undefined) await writePage(out, need, report, matcher, inputs, options);
      progress.update(i + 1, needs.length);
    }
  } finally {
    progress.stop();
  }
}

function needsAsked({ needs }: Inputs, { need: id }: SensitivityOptions): readonly ResolvedNeed[] {
  if (id === undefined) return needs;
  const found = needs.filter(({ need }) => need.id === id);
  if (found.length === 0) throw new UsageError(`The files hold no need with the id ${JSON.stringify(id)}.`);
  return found;
}

/** Undefined when no firm is eligible. */
function reportFor(
  need: ResolvedNeed,
  matcher: Matcher,
  { register }: Inputs,
  { k, depth, samples, seed }: SensitivityOptions,
): SensitivityReport | undefined {
  const ranking = explainedRanking(matcher, need, register, depth);
  if (ranking === undefined) return undefined;
  const { formula } = matcher.profile;
  return rankingSensitivity(ranking, { k, samples, seed, ...(formula === undefined ? {} : { formula }) });
}

async function writePage(
  path: string,
  need: ResolvedNeed,
  report: SensitivityReport,
  matcher: Matcher,
  { register }: Inputs,
  { needs, suppliers, profile, lang, out }: SensitivityOptions,
): Promise<void> {
  await writeReport(path, report, {
    language: pageLanguage(lang),
    files: await sourceFiles([userPath(needs), userPath(suppliers), ...systemPaths([profile])]),
    nameOf: (supplierId) => register.get(supplierId)?.supplier.name,
    profile: matcher.stamp,
    candidates: matcher.rank(need, register, { k: 3 }).candidates,
  });
  tell(`Wrote ${out ?? path}.`);
}

async function show(
  { need }: ResolvedNeed,
  report: SensitivityReport | undefined,
  matcher: Matcher,
  { register }: Inputs,
  { json, lang, depth }: SensitivityOptions,
): Promise<void> {
  if (json)
    return print(JSON.stringify({ profile: matcher.stamp, ...(report ?? { needId: need.id, candidates: [] }) }));
  const nameOf = (id: string) => `${excerpt(register.get(id)?.supplier.name ?? id, NAME_CHARACTERS)} [${id}]`;
  const style = { language: lang, pack: matcher.pack, nameOf, depth };
  const text = report === undefined ? SENSITIVITY_WORDS[lang].nobody : sensitivityText(report, style);
  await print(`\n${onOneLine(`${need.id} · ${need.title}`)}\n${text}`);
}
