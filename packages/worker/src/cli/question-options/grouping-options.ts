import { Option, type Command } from "commander";
import { LIMITS } from "../../contracts/index.js";
import { decimal, whole } from "../number-option.js";

/** What makes a group, as it is typed. */
export interface GroupRules {
  readonly cover: "activities" | "volume" | "both";
  readonly members: number;
  readonly maxKm?: number;
  readonly maxKmBetween?: number;
  readonly certifications: "each" | "one";
  readonly minima: "each" | "jointly";
  readonly level?: number;
  readonly turnoverShare: number;
  readonly leadShare: number;
}

const within = LIMITS.groupings;

export function addGroupRules(command: Command): Command {
  return command
    .addOption(
      new Option("--cover <what>", "what members cover together: activities, volume, or both")
        .choices(["activities", "volume", "both"])
        .default("both"),
    )
    .option("--members <number>", "most members", whole(within.members), 5)
    .option("--max-km <km>", "farthest that a member may be from the need's place", decimal(within.km))
    .option("--max-km-between <km>", "farthest that two members may be from each other", decimal(within.km))
    .addOption(
      new Option("--certifications <who>", "who holds each required certification: each member, or one")
        .choices(["each", "one"])
        .default("each"),
    )
    .addOption(
      new Option("--minima <who>", "who has the least turnover and headcount: each member, or all jointly")
        .choices(["each", "jointly"])
        .default("each"),
    )
    .option(
      "--level <closeness>",
      "least closeness in sector, from 0 to 1; the profile's floor, else",
      decimal(within.level),
    )
    .option(
      "--turnover-share <share>",
      "part of its turnover that a firm can take on where it states nothing",
      decimal(within.turnoverShare),
      0.3,
    )
    .option(
      "--lead-share <share>",
      "part of the volume that one member can take on alone",
      decimal(within.leadShare),
      0,
    );
}

/** The rules alone, of options that may hold more; what is absent stays so. */
export function groupRulesOf(options: GroupRules): GroupRules {
  const { cover, members, certifications, minima, turnoverShare, leadShare } = options;
  const { maxKm, maxKmBetween, level } = options;
  return {
    ...{ cover, members, certifications, minima, turnoverShare, leadShare },
    ...(maxKm !== undefined && { maxKm }),
    ...(maxKmBetween !== undefined && { maxKmBetween }),
    ...(level !== undefined && { level }),
  };
}
