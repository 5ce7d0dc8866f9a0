import { InvalidArgumentError, Option, type Command } from "commander";
import type { CountryPack, ScoringProfile } from "@wasl/matcher";
import type { GroupOptions, Solver } from "@wasl/matcher/group";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";

/** What makes a group, as it is typed. */
export interface GroupingOptions extends MatchingOptions {
  readonly need?: string;
  readonly cover: "activities" | "volume" | "both";
  readonly members: number;
  readonly maxKm?: number;
  readonly maxKmBetween?: number;
  readonly certifications: "each" | "one";
  readonly minima: "each" | "jointly";
  readonly level?: number;
  readonly turnoverShare?: number;
  readonly leadShare?: number;
  readonly out?: string;
}

export function addGroupingOptions(command: Command): Command {
  const grouping = command
    .option("--need <id>", "one need alone")
    .addOption(
      new Option("--cover <what>", "what members cover together: activities, volume, or both")
        .choices(["activities", "volume", "both"])
        .default("both"),
    )
    .option("--members <number>", "most members", wholeNumber(1, 20), 5)
    .option("--max-km <km>", "farthest that a member may be from the need's place", upTo(20_100))
    .option("--max-km-between <km>", "farthest that two members may be from each other", upTo(20_100))
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
    .option("--level <closeness>", "least closeness in sector, from 0 to 1; the profile's floor, else", upTo(1))
    .option("--turnover-share <share>", "part of its turnover that a firm can take on where it states nothing", upTo(1))
    .option("--lead-share <share>", "part of the volume that one member can take on alone", upTo(1))
    .option("--out <file>", "write them to a .json, .jsonl, .csv or .xlsx file");
  return addMatchingOptions(grouping);
}

function upTo(most: number) {
  return (text: string): number => {
    const value = /^\d{1,5}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
    if (value <= most) return value;
    throw new InvalidArgumentError(`Expected a number from 0 to ${most}.`);
  };
}

/** The same as the library takes it. */
export function groupOptionsOf(
  asked: GroupingOptions,
  given: { readonly pack: CountryPack; readonly profile: ScoringProfile; readonly solve: Solver },
): GroupOptions {
  const { cover, members, certifications, minima, maxKm, maxKmBetween, level, turnoverShare, leadShare } = asked;
  const known = Object.entries({ maxKm, maxKmBetween, level, turnoverShare, leadShare });
  const numbers = Object.fromEntries(known.filter(([, value]) => value !== undefined));
  return { ...given, cover, members, certifications, minima, ...numbers };
}
