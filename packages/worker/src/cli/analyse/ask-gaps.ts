import { InvalidArgumentError } from "commander";
import type { QuestionOf } from "../../contracts/index.js";
import { wholeNumber } from "../match-options.js";
import { ratio } from "../ratio-option.js";
import type { QuestionCommand } from "./questions.js";

type Question = QuestionOf<"gaps">;

interface GapsOptions {
  readonly within: Question["within"];
  readonly wanted?: number;
  readonly leastScore?: number;
}

/** `wasl analyse gaps`: which needs find too few firms. */
export const askGaps = {
  name: "gaps",
  description:
    "needs with too few firms within reach, what stands in their way, and the nearest region that could serve",
  addOptions: (command) =>
    command
      .option("--within <where>", "where firms count: region, country, or so many km of the need", readWithin, "region")
      .option(
        "--wanted <k>",
        "firms that each need should find; as the run or the need says when absent",
        wholeNumber(1, 1_000),
      )
      .option("--least-score <score>", "least score, from 0 to 1, of a firm that counts", ratio),
  questionOf: ({ within, wanted, leastScore }: GapsOptions): Question => ({
    kind: "gaps",
    within,
    ...(wanted === undefined ? {} : { wanted }),
    ...(leastScore === undefined ? {} : { leastScore }),
  }),
} satisfies QuestionCommand;

function readWithin(text: string): Question["within"] {
  if (text === "region" || text === "country") return text;
  const km = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (km <= 50_000) return { km };
  throw new InvalidArgumentError("Expected region, country, or a whole number of km.");
}
