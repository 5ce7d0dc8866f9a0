import { Option, type Command } from "commander";
import { createMatcher, type Language, type Matcher, type ScoringProfile } from "@wasl/matcher";
import {
  collectChoices,
  tuneFormula,
  tuneWeights,
  type CoefficientRange,
  type CollectedChoices,
  type CurveShape,
  type FormulaTuningReport,
  type RawFact,
  type TuningReport,
} from "@wasl/fixtures";
import { writeAtomically, writeReport } from "../files/index.js";
import { addJudgedFiles, type JudgedFileOptions } from "./evaluation/evaluation-options.js";
import { reportStyle } from "./evaluation/figures.js";
import { readJudgedInputs, type JudgedInputs } from "./evaluation/judged-inputs.js";
import { checkedPath, pageOptions, reportPath } from "./evaluation/report-file.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { addPackOptions } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { coefficient } from "./tuning/coefficient-option.js";
import { curveShapes } from "./tuning/curve-option.js";
import { dataHashes } from "./tuning/data-hashes.js";
import { idFrom, profileText, withFormula, withWeights } from "./tuning/tuned-profile.js";
import { formulaText, weightsText } from "./tuning/tuning-text.js";
import { UsageError } from "./usage-error.js";

interface TuneOptions extends JudgedFileOptions {
  readonly profile: string;
  readonly formula?: string;
  readonly coefficient?: Readonly<Record<string, CoefficientRange>>;
  readonly curves?: RawFact;
  readonly folds: number;
  readonly seed: number;
  readonly depth: number;
  readonly resamples: number;
  readonly lang: Language;
  readonly json?: true;
  readonly out?: string;
  readonly report?: string;
}

export function registerTune(program: Command): void {
  const command = program
    .command("tune")
    .description("learn weights, or the numbers of a formula, from firms that are known to be good");
  addJudgedFiles(command)
    .option("--profile <name or file>", "scoring profile to start from and to stay near", "core")
    .option("--formula <text>", "search numbers of this formula instead of weights: 'sector ^ a * region'")
    .option("--coefficient <name=low..high@start>", "a number to search, e.g. a=0.1..4; may be repeated", coefficient)
    .addOption(new Option("--curves <criterion>", "learn the curve of this criterion as well").choices(["size"]))
    .option("--folds <number>", "parts of the buyers that are set aside in turn", wholeNumber(2, 100), 5)
    .option("--depth <number>", "how many firms are looked at for a need", wholeNumber(2, 1_000_000), 10_000)
    .option("--resamples <number>", "how many times buyers are drawn again", wholeNumber(100, 1_000_000), 2_000)
    .option("--seed <number>", "which draws; the same seed gives the same result", wholeNumber(0, 2 ** 32 - 1), 1)
    .addOption(new Option("--lang <language>", "language of the tables").choices(["fr", "ar", "en"]).default("fr"))
    .option("--allow-rejects", "go on without rejected rows, and without judgments about them")
    .option("--json", "print the whole report as JSON instead of tables")
    .option("--out <file>", "write the tuned profile, with how it was made, to a .yaml or .json file")
    .option("--report <file>", "write the report as well: a .html page for people, or .json with all of it");
  addPackOptions(command).action(tune);
}

async function tune(options: TuneOptions): Promise<void> {
  requireFormulaParts(options);
  const id = options.out === undefined ? "tuned" : idFrom(options.out);
  const out = options.out === undefined ? undefined : await checkedPath(options.out);
  const reportOut = options.report === undefined ? undefined : await reportPath(options.report);
  const profile = await profileOf(options.profile);
  if (options.formula === undefined) requireWeights(profile);
  const inputs = await readJudgedInputs(options, [profile]);
  const matcher = createMatcher({ pack: inputs.pack, profile });
  const choices = collect(matcher, inputs, options);
  const curves = curveShapes(profile, choices.table, options.curves);
  const style = reportStyle(options.lang, inputs.pack);
  const { report, text, tuned } =
    options.formula === undefined
      ? tunedWeights(profile, choices, options, curves)
      : tunedFormula(profile, choices, options, options.formula);
  const outOfReach = choices.outOfReach.length;
  await print(
    options.json ? JSON.stringify({ profile: matcher.stamp, outOfReach, ...report }) : text(outOfReach, style),
  );
  if (reportOut !== undefined) await writePage(reportOut, report, matcher, inputs, options);
  if (out === undefined) return;
  const origin = { data: await dataHashes(options), depth: options.depth, id };
  await writeAtomically(out, [profileText(tuned(origin), out)]);
  tell(`Wrote ${options.out ?? out}.`);
}

async function writePage(
  path: string,
  report: TuningReport | FormulaTuningReport,
  { stamp, profile }: Matcher,
  { register }: JudgedInputs,
  options: TuneOptions,
): Promise<void> {
  const page = await pageOptions(options, [options.profile], register);
  const curvesBefore = { size: profile.criteria.size.curve };
  await writeReport(path, report, { ...page, profile: stamp, curvesBefore });
  tell(`Wrote ${options.report ?? path}.`);
}

/** What was found, how it is told, and the profile it makes. */
interface Tuned<R> {
  readonly report: R;
  readonly text: (outOfReach: number, style: ReturnType<typeof reportStyle>) => string;
  readonly tuned: (origin: Parameters<typeof withWeights>[2]) => ScoringProfile;
}

function tunedWeights(
  profile: ScoringProfile,
  { table }: CollectedChoices,
  { folds, seed, resamples }: TuneOptions,
  curves: readonly CurveShape[],
): Tuned<TuningReport> {
  const weightOf = (criterion: string) => profile.criteria[criterion as keyof ScoringProfile["criteria"]]?.weight ?? 0;
  const start = table.criteria.map(weightOf);
  const report = withBar("Tuning", (onProgress) =>
    tuneWeights(table, { start, curves, folds, seed, resamples, onProgress }),
  );
  return {
    report,
    text: (outOfReach, style) => weightsText(report, outOfReach, style, curves),
    tuned: (origin) => withWeights(profile, report, origin),
  };
}

function tunedFormula(
  profile: ScoringProfile,
  { table }: CollectedChoices,
  { folds, seed, resamples, coefficient: coefficients = {} }: TuneOptions,
  formula: string,
): Tuned<FormulaTuningReport> {
  const template = { text: formula, coefficients };
  const report = withBar("Searching", (onProgress) =>
    tuneFormula(table, template, { folds, seed, resamples, onProgress }),
  );
  return {
    report,
    text: (outOfReach, style) => formulaText(report, outOfReach, style),
    tuned: (origin) => withFormula(profile, report, origin),
  };
}

function collect(
  matcher: Matcher,
  { needs, register, judgments }: JudgedInputs,
  { depth, curves }: TuneOptions,
): CollectedChoices {
  const rawFacts = curves === undefined ? [] : [curves];
  return withBar("Ranking", (onProgress) =>
    // Tuning always ranks, so the register has been read.
    collectChoices(matcher, needs, register!, judgments, {
      depth: Math.min(depth, register!.size),
      rawFacts,
      onProgress,
    }),
  );
}

function withBar<T>(label: string, compute: (onProgress: (done: number, total: number) => void) => T): T {
  const bar = progressBar(label);
  try {
    return compute((done, total) => {
      bar.update(done, total);
    });
  } finally {
    bar.stop();
  }
}

function requireFormulaParts({ formula, coefficient: coefficients, curves }: TuneOptions): void {
  if (formula !== undefined && curves !== undefined)
    throw new UsageError("Pass --curves or --formula: curves are learned along with weights, which a formula has not.");
  if ((formula === undefined) === (coefficients === undefined)) return;
  throw new UsageError("Pass both --formula and --coefficient to search the numbers of a formula, or none of them.");
}

function requireWeights({ id, formula }: ScoringProfile): void {
  if (formula === undefined) return;
  throw new UsageError(
    `The profile ${id} scores by a formula, which has no weights: pass --formula with names in place of its numbers, and --coefficient for each.`,
  );
}
