import type { QuestionOf } from "../../contracts/index.js";
import { addMobilisationOptions, type MobilisationOptions } from "../question-options/mobilisation-options.js";
import type { QuestionCommand } from "./questions.js";

/** `wasl analyse mobilisation`: which firms one gap keeps from the first places. */
export const askMobilisation = {
  name: "mobilisation",
  description:
    "firms that one gap keeps from the first places, what would close it, and what certificates would unlock",
  addOptions: addMobilisationOptions,
  questionOf: ({ limit, steps }: MobilisationOptions): QuestionOf<"mobilisation"> => ({
    kind: "mobilisation",
    limit,
    steps,
    verified: steps,
  }),
} satisfies QuestionCommand;
