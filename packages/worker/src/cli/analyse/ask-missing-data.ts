import type { QuestionOf } from "../../contracts/index.js";
import { wholeNumber } from "../match-options.js";
import type { QuestionCommand } from "./questions.js";

type Question = QuestionOf<"missing-data">;

/** `wasl analyse missing-data`: what is worth asking firms. */
export const askMissingData = {
  name: "missing-data",
  description: "which unknown field, asked of which firms, would change most rankings",
  addOptions: (command) =>
    command
      .option("--first <k>", "the first so many of each ranking are looked at", wholeNumber(1, 1_000), 10)
      .option("--levels <number>", "values that an unknown field is tried with", wholeNumber(1, 100), 16)
      .option("--most <number>", "firms of each region to ask for each field", wholeNumber(1, 1_000), 20),
  questionOf: ({ first, levels, most }: Omit<Question, "kind">): Question => ({
    kind: "missing-data",
    first,
    levels,
    most,
  }),
} satisfies QuestionCommand;
