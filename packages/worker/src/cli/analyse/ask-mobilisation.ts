import type { QuestionOf } from "../../contracts/index.js";
import { wholeNumber } from "../match-options.js";
import type { QuestionCommand } from "./questions.js";

interface MobilisationOptions {
  readonly limit: number;
  readonly steps: number;
}

/** `wasl analyse mobilisation`: which firms one gap keeps from the first places. */
export const askMobilisation = {
  name: "mobilisation",
  description:
    "firms that one gap keeps from the first places, what would close it, and what certificates would unlock",
  addOptions: (command) =>
    command
      .option("--limit <number>", "firms for each gap of a need, the best ones", wholeNumber(1, 1_000), 20)
      .option("--steps <number>", "firms of a region that are certified one after the other", wholeNumber(1, 100), 10),
  questionOf: ({ limit, steps }: MobilisationOptions): QuestionOf<"mobilisation"> => ({
    kind: "mobilisation",
    limit,
    steps,
    verified: steps,
  }),
} satisfies QuestionCommand;
