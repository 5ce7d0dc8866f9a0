import { Option } from "commander";
import type { QuestionOf } from "../../contracts/index.js";
import { wholeNumber } from "../match-options.js";
import { shareOption, type Share } from "../share-option.js";
import { UsageError } from "../usage-error.js";
import type { QuestionCommand } from "./questions.js";

type Aim = QuestionOf<"allocation">["aim"];

interface AllocationOptions {
  readonly most: number;
  readonly depth: number;
  readonly share: readonly Share[];
  readonly capacity: "each" | "sum" | "ignored";
  readonly stable?: boolean;
}

/** `wasl analyse allocation`: who is introduced to whom over all needs of a run. */
export const askAllocation = {
  name: "allocation",
  description: "who is introduced to whom over all needs, so that one firm is not sent everywhere",
  addOptions: (command) =>
    command
      .option("--most <q>", "most introductions of a firm", wholeNumber(1, 1_000), 3)
      .option("--depth <k>", "firms of each ranking among which to choose", wholeNumber(1, 1_000), 50)
      .option(
        "--share <who=part>",
        "least part of all introductions: TPE,AE=0.3, region=0.5, exporters=0.2",
        shareOption,
        [],
      )
      .addOption(
        new Option("--capacity <rule>", "how free capacity limits a firm")
          .choices(["each", "sum", "ignored"])
          .default("each"),
      )
      .option("--stable", "no need and firm may rather have each other, instead of the highest total"),
  questionOf: ({ most, depth, ...options }: AllocationOptions): QuestionOf<"allocation"> => ({
    kind: "allocation",
    most,
    depth,
    aim: aimOf(options),
  }),
} satisfies QuestionCommand;

function aimOf({ stable, capacity, share }: Omit<AllocationOptions, "most" | "depth">): Aim {
  if (!stable) return { kind: "highest-total", capacity, shares: [...share] };
  if (share.length > 0 || capacity === "sum")
    throw new UsageError(
      "--stable goes with neither --share nor --capacity sum: they would leave pairs that rather had each other.",
    );
  return { kind: "stable", capacity };
}
