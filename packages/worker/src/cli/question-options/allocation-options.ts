import { Option, type Command } from "commander";
import { LIMITS, type QuestionOf } from "../../contracts/index.js";
import { whole } from "../number-option.js";
import { shareOption, type Share } from "../share-option.js";
import { UsageError } from "../usage-error.js";

type Aim = QuestionOf<"allocation">["aim"];

/** How introductions are to be spread, as it is typed. */
export interface AllocationOptions {
  readonly most: number;
  readonly depth: number;
  readonly share: readonly Share[];
  readonly capacity: "each" | "sum" | "ignored";
  readonly stable?: boolean;
}

const { most, depth } = LIMITS.allocation;

export function addAllocationOptions(command: Command): Command {
  return command
    .option("--most <number>", "introductions of a firm at most", whole(most), 3)
    .option("--depth <number>", "firms of each ranking to choose among", whole(depth), 50)
    .option(
      "--share <who=part>",
      "least part of all introductions for some firms: TPE,AE=0.3, region=0.5 (the need's own) or exporters=0.2; may be repeated",
      shareOption,
      [],
    )
    .option("--stable", "no need and firm that both rather had each other, instead of the highest total")
    .addOption(
      new Option("--capacity <rule>", "what a firm's free capacity limits: each need's value, or the sum of all")
        .choices(["each", "sum", "ignored"])
        .default("each"),
    );
}

/** What the allocation is to reach. Throws a UsageError for options that do not go together. */
export function aimOf({ stable, capacity, share }: Pick<AllocationOptions, "stable" | "capacity" | "share">): Aim {
  if (!stable) return { kind: "highest-total", capacity, shares: [...share] };
  if (share.length > 0 || capacity === "sum")
    throw new UsageError(
      "--stable goes with neither --share nor --capacity sum: they would leave pairs that rather had each other.",
    );
  return { kind: "stable", capacity };
}
