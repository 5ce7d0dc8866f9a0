import type { Command } from "commander";
import { asksForDossiers, createMatcher, type Matcher, type Ranking } from "@wasl/matcher";
import { checkOutput, checkRankingFormat, rankingRecord, writeRankings, type RankingContext } from "../files/index.js";
import { counted } from "./counted.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { rankingText } from "./table.js";
import { userPath } from "./user-path.js";

interface MatchOptions extends MatchingOptions {
  readonly top?: number;
  readonly out?: string;
}

/** Introductions a need, when neither the need nor the command says how many. */
const DEFAULT_TOP = 10;

export function registerMatch(program: Command): void {
  const command = program
    .command("match")
    .description("rank the firms of a register for each need, with reasons")
    .option("--top <number>", "introductions a need; the need's own wish, else 10", wholeNumber(1, 100_000))
    .option("--out <file>", "write them to a .json, .jsonl, .csv, .xlsx or .html file");
  addMatchingOptions(command).action(match);
}

async function match(options: MatchOptions): Promise<void> {
  const out = options.out === undefined ? undefined : await checkedOutput(options.out);
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const matcher = createMatcher({ pack, profile });
  const dossiers = asksForDossiers(profile);
  const inputs = await readInputs({ ...options, pack, dossiers, allowRejects: options.allowRejects ?? false });
  const context = contextOf(inputs, matcher, options);
  const show = printer(options, context);
  const rankings: Ranking[] = [];
  for (const ranking of rank(inputs, matcher, options)) {
    await show(ranking);
    if (out !== undefined) rankings.push(ranking);
  }
  if (out !== undefined) {
    await writeRankings(out, rankings, context);
    tell(summary(options.out ?? out, rankings));
  }
}

/** Found out before matching and not after. */
async function checkedOutput(out: string): Promise<string> {
  const path = userPath(out);
  checkRankingFormat(path);
  await checkOutput(path);
  return path;
}

function contextOf({ needs, register, currency }: Inputs, { pack }: Matcher, { lang }: MatchOptions): RankingContext {
  const byId = new Map(needs.map((resolved) => [resolved.need.id, resolved]));
  return { needs: byId, register, pack, language: lang, ...(currency === undefined ? {} : { currency }) };
}

function* rank({ needs, register }: Inputs, matcher: Matcher, { top }: MatchOptions): Generator<Ranking> {
  const progress = progressBar("Matching");
  try {
    for (const [index, resolved] of needs.entries()) {
      yield matcher.rank(resolved, register, { k: top ?? resolved.need.introductions ?? DEFAULT_TOP });
      progress.update(index + 1, needs.length);
    }
  } finally {
    progress.stop();
  }
}

/** Programs get one JSON object a need; people get tables, unless a file is what they asked for. */
function printer({ json, out }: MatchOptions, context: RankingContext): (ranking: Ranking) => Promise<void> {
  if (json) return (ranking) => print(JSON.stringify(rankingRecord(ranking)));
  if (out !== undefined) return () => Promise.resolve();
  return (ranking) => print(rankingText(ranking, context));
}

function summary(out: string, rankings: readonly Ranking[]): string {
  const introductions = rankings.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const unmet = rankings.filter(({ candidates }) => candidates.length === 0).length;
  const parts = [counted(rankings.length, "need"), counted(introductions, "introduction"), counted(unmet, "need")];
  return `Wrote ${out}: ${parts.join(", ")} that no firm can serve.`;
}
