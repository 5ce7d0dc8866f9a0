import type { Command } from "commander";
import type { CountryPack, ScoringProfile } from "@wasl/matcher";
import type { GroupOptions, Solver } from "@wasl/matcher/group";
import { addMatchingOptions, type MatchingOptions } from "./match-options.js";
import { addGroupRules, groupRulesOf, type GroupRules } from "./question-options/grouping-options.js";

/** What makes a group and of which needs, as it is typed. */
export interface GroupingOptions extends MatchingOptions, GroupRules {
  readonly need?: string;
  readonly out?: string;
}

export function addGroupingOptions(command: Command): Command {
  const grouping = addGroupRules(command.option("--need <id>", "one need alone"));
  return addMatchingOptions(grouping.option("--out <file>", "write them to a .json, .jsonl, .csv or .xlsx file"));
}

/** The same as the library takes it. */
export const groupOptionsOf = (
  asked: GroupingOptions,
  given: { readonly pack: CountryPack; readonly profile: ScoringProfile; readonly solve: Solver },
): GroupOptions => ({ ...given, ...groupRulesOf(asked) });
