import { LIMITS, type QuestionOf } from "../../contracts/index.js";
import { readPairs, type ListedPair } from "../../files/read-pairs.js";
import { builtInPack } from "../../planning/index.js";
import { readFileOf, reportRejects, reportWarnings } from "../inputs.js";
import { wholeNumber } from "../match-options.js";
import { UsageError } from "../usage-error.js";
import type { QuestionCommand } from "./questions.js";

type Question = QuestionOf<"letters">;

interface LettersOptions {
  readonly top?: number;
  readonly introductions?: string;
  readonly refusals?: string;
}

/** `wasl analyse letters`: what letters to both sides are made of. */
export const askLetters = {
  name: "letters",
  description: "what letters to both sides of introductions and of refusals are made of; wasl analyses writes them",
  addOptions: (command) =>
    command
      .option("--introductions <file>", "pairs to introduce (need, supplier); else the first firms of each need")
      .option("--refusals <file>", "pairs to refuse (need, supplier)")
      .option("--top <number>", "firms a need; as the run or the need says when absent", wholeNumber(1, 1_000)),
  questionOf: async ({ top, ...files }: LettersOptions): Promise<Question> => ({
    kind: "letters",
    pairs: await pairsOf(files),
    ...(top === undefined ? {} : { top }),
  }),
} satisfies QuestionCommand;

async function pairsOf({ introductions, refusals }: Omit<LettersOptions, "top">): Promise<Question["pairs"]> {
  if (introductions === undefined && refusals === undefined) return { which: "ranked" };
  return { which: "listed", introductions: await pairsIn(introductions), refusals: await pairsIn(refusals) };
}

async function pairsIn(file: string | undefined): Promise<ListedPair[]> {
  if (file === undefined) return [];
  const read = await readFileOf(readPairs, file, { pack: builtInPack("morocco") });
  // Lists of pairs that Wasl writes say more of them than which they are.
  reportWarnings([{ ...read, warnings: read.warnings.filter(({ issue }) => issue.code !== "unknown-column") }]);
  if (read.rejects.length > 0) reportRejects(read.rejects, [read], false);
  const { most } = LIMITS.letters.pairs;
  if (read.records.length > most)
    throw new UsageError(`${file} lists ${read.records.length} pairs: ask for at most ${most} of a kind at once.`);
  return [...read.records];
}
