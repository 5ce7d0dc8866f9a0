import { Option } from "commander";
import type { QuestionOf } from "../../contracts/index.js";
import { wholeNumber } from "../match-options.js";
import { ratio } from "../ratio-option.js";
import type { QuestionCommand } from "./questions.js";

type Question = QuestionOf<"groupings">;

type GroupingsOptions = Omit<Question, "kind">;

/** Half of the equator is farther than any two places. */
const FARTHEST_KM = 50_000;

/** `wasl analyse groupings`: which few firms could serve each need together. */
export const askGroupings = {
  name: "groupings",
  description: "the smallest group of firms that could serve each need together",
  addOptions: (command) =>
    command
      .addOption(
        new Option("--cover <what>", "what a group covers together")
          .choices(["activities", "volume", "both"])
          .default("both"),
      )
      .option("--members <number>", "most members", wholeNumber(1, 20), 5)
      .option(
        "--turnover-share <part>",
        "part of its turnover that a firm of unknown free capacity can take on",
        ratio,
        0.3,
      )
      .option("--lead-share <part>", "part of the volume that one member can take on alone", ratio, 0)
      .addOption(
        new Option("--certifications <who>", "whether each member holds the required ones, or one does")
          .choices(["each", "one"])
          .default("each"),
      )
      .addOption(
        new Option("--minima <who>", "whether each member has the least turnover and headcount")
          .choices(["each", "jointly"])
          .default("each"),
      )
      .option("--max-km <km>", "greatest distance from a member to the need's place", wholeNumber(0, FARTHEST_KM))
      .option("--max-km-between <km>", "greatest distance between two members", wholeNumber(0, FARTHEST_KM)),
  questionOf: ({ maxKm, maxKmBetween, ...options }: GroupingsOptions): Question => {
    const { cover, members, turnoverShare, leadShare, certifications, minima } = options;
    return {
      ...{ kind: "groupings", cover, members, turnoverShare, leadShare, certifications, minima },
      ...(maxKm === undefined ? {} : { maxKm }),
      ...(maxKmBetween === undefined ? {} : { maxKmBetween }),
    };
  },
} satisfies QuestionCommand;
