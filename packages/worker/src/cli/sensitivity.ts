import type { Command } from "commander";
import { asksForDossiers, createMatcher, type Matcher, type ResolvedNeed } from "@wasl/matcher";
import { explainedRanking, rankingSensitivity, type SensitivityReport } from "@wasl/fixtures";
import { excerpt, onOneLine } from "../files/index.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { print } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { sensitivityText } from "./tuning/sensitivity-text.js";
import { SENSITIVITY_WORDS } from "./tuning/sensitivity-words.js";
import { UsageError } from "./usage-error.js";

interface SensitivityOptions extends MatchingOptions {
  readonly need?: string;
  readonly k: number;
  readonly depth: number;
  readonly samples: number;
  readonly seed: number;
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
    .option("--seed <number>", "which drawings; the same seed gives the same report", wholeNumber(0, 2 ** 32 - 1), 1);
  addMatchingOptions(command).action(sensitivity);
}

async function sensitivity(options: SensitivityOptions): Promise<void> {
  if (options.depth < options.k) throw new UsageError(`--k ${options.k} lies below --depth ${options.depth}.`);
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const matcher = createMatcher({ pack, profile });
  const { allowRejects = false } = options;
  const inputs = await readInputs({ ...options, pack, dossiers: asksForDossiers(profile), allowRejects });
  const progress = progressBar("Varying weights");
  try {
    const needs = needsAsked(inputs, options);
    for (const [i, need] of needs.entries()) {
      await show(need, reportFor(need, matcher, inputs, options), matcher, inputs, options);
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

async function show(
  { need }: ResolvedNeed,
  report: SensitivityReport | undefined,
  matcher: Matcher,
  { register }: Inputs,
  { json, lang }: SensitivityOptions,
): Promise<void> {
  if (json)
    return print(JSON.stringify({ profile: matcher.stamp, ...(report ?? { needId: need.id, candidates: [] }) }));
  const nameOf = (id: string) => `${excerpt(register.get(id)?.supplier.name ?? id, NAME_CHARACTERS)} [${id}]`;
  const style = { language: lang, pack: matcher.pack, nameOf };
  const text = report === undefined ? SENSITIVITY_WORDS[lang].nobody : sensitivityText(report, style);
  await print(`\n${onOneLine(`${need.id} · ${need.title}`)}\n${text}`);
}
