import { LIMITS, type QuestionOf } from "../../contracts/index.js";
import { whole } from "../number-option.js";
import { addMissingDataOptions, type MissingDataOptions } from "../question-options/missing-data-options.js";
import type { QuestionCommand } from "./questions.js";

interface Options extends MissingDataOptions {
  readonly firms: number;
}

/** `wasl analyse missing-data`: what is worth asking firms. */
export const askMissingData = {
  name: "missing-data",
  description: "which unknown field, asked of which firms, would change most rankings",
  addOptions: (command) =>
    addMissingDataOptions(command).option(
      "--firms <number>",
      "firms of each region to name for each field",
      whole(LIMITS.missingData.most),
      20,
    ),
  questionOf: ({ top, levels, firms }: Options): QuestionOf<"missing-data"> => ({
    kind: "missing-data",
    first: top,
    levels,
    most: firms,
  }),
} satisfies QuestionCommand;
