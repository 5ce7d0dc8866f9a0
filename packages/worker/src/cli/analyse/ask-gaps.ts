import type { QuestionOf } from "../../contracts/index.js";
import { addGapOptions, type GapOptions } from "../question-options/gap-options.js";
import type { QuestionCommand } from "./questions.js";

/** `wasl analyse gaps`: which needs find too few firms. */
export const askGaps = {
  name: "gaps",
  description:
    "needs with too few firms within reach, what stands in their way, and the nearest region that could serve",
  addOptions: addGapOptions,
  questionOf: ({ within, top, leastScore }: GapOptions): QuestionOf<"gaps"> => ({
    kind: "gaps",
    within,
    ...(top === undefined ? {} : { wanted: top }),
    ...(leastScore === undefined ? {} : { leastScore }),
  }),
} satisfies QuestionCommand;
