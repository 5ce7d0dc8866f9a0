import { InvalidArgumentError, type Command } from "commander";
import { LIMITS, type QuestionOf } from "../../contracts/index.js";
import { decimal, decimalOf, whole } from "../number-option.js";

type Within = QuestionOf<"gaps">["within"];

/** What counts as a supply gap, as it is typed. */
export interface GapOptions {
  readonly within: Within;
  readonly top?: number;
  readonly leastScore?: number;
}

const { km, wanted, leastScore } = LIMITS.gaps;

export function addGapOptions(command: Command): Command {
  return command
    .option("--within <reach>", "where firms count: region, country, or a distance in km", within, "region")
    .option(
      "--top <number>",
      "firms a need should find; as the run or the need says when absent, else 10",
      whole(wanted),
    )
    .option(
      "--least-score <score>",
      "least score, from 0 to 1, of a firm that counts; every eligible one, else",
      decimal(leastScore),
    );
}

/** Reads where firms count: `region`, `country`, or so many km. */
export function within(text: string): Within {
  if (text === "region" || text === "country") return text;
  const distance = decimalOf(text);
  if (distance >= km.least && distance <= km.most) return { km: distance };
  throw new InvalidArgumentError(
    `Expected region, country, or a distance in km such as 100, from ${km.least} to ${km.most}.`,
  );
}
