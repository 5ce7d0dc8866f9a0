import type { Issue, Validated } from "@wasl/matcher";
import { LIMITS, type QuestionOf } from "../../contracts/index.js";
import { readPairList, type NamedPair } from "../../files/index.js";
import { builtInPack } from "../../planning/index.js";
import { readFileOf, reportRejects, reportWarnings } from "../inputs.js";
import { tellLeftOut } from "../left-out.js";
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

type Pair = Extract<Question["pairs"], { readonly which: "listed" }>["refusals"][number];

async function pairsIn(file: string | undefined): Promise<Pair[]> {
  if (file === undefined) return [];
  const pack = builtInPack("morocco");
  const read = await readFileOf((path, reading) => readPairList(path, checkPair, reading), file, { pack });
  // Lists of pairs that Wasl writes say more of them than which they are.
  reportWarnings([{ ...read, warnings: read.warnings.filter(({ issue }) => issue.code !== "unknown-column") }]);
  if (read.rejects.length > 0) reportRejects(read.rejects, [read], false);
  tellLeftOut(file, read.leftOut);
  const { most } = LIMITS.letters.pairs;
  if (read.records.length > most)
    throw new UsageError(`${file} lists ${read.records.length} pairs: ask for at most ${most} of a kind at once.`);
  return [...read.records];
}

/** Whether the run has them is found out where its needs and firms are. */
function checkPair({ needId, supplierId }: NamedPair): Validated<Pair> {
  if (isId(needId) && isId(supplierId)) return { ok: true, value: { needId, supplierId } };
  const issues = [
    ...(isId(needId) ? [] : [missing("needId", needId, "need")]),
    ...(isId(supplierId) ? [] : [missing("supplierId", supplierId, "firm")]),
  ];
  return { ok: false, issues };
}

const isId = (value: unknown): value is string => typeof value === "string" && value !== "";

function missing(path: string, value: unknown, what: "need" | "firm"): Issue {
  return { code: "missing", path, value, message: `There is no id of a ${what}.`, expected: `the id of a ${what}` };
}
