import type { ScoringProfile } from "../domain/index.js";
import { requireCount, requireNumber } from "../options.js";
import type { CountryPack } from "../reference/index.js";
import type { Solver } from "./solving/integer-programme.js";

/** What a group is to cover together. `both` is `activities` for a need without an annual value. */
export type Cover = "activities" | "volume" | "both";

/** What makes a group. */
export interface GroupOptions {
  readonly pack: CountryPack;
  /** Solves the integer programmes: {@link highsSolver} makes one of HiGHS. */
  readonly solve: Solver;
  /** `core` when absent. */
  readonly profile?: ScoringProfile;
  /** `both` when absent. */
  readonly cover?: Cover;
  /** Least similarity, in [0, 1], with which a firm covers an activity: the profile's sector floor when absent, and not below it. */
  readonly level?: number;
  /** Part of its turnover that a firm of unknown free capacity can still take on, in [0, 1]; {@link TURNOVER_SHARE} when absent. */
  readonly turnoverShare?: number;
  /** Most members; 5 when absent. */
  readonly members?: number;
  /** Greatest distance in km from a member to the need's place, unless its service area covers it; as the need says when absent. */
  readonly maxKm?: number;
  /** Greatest distance in km between two members; none when absent. */
  readonly maxKmBetween?: number;
  /** Whether `each` member holds every required certification, or for every one of them `one` member is enough; `each` when absent. */
  readonly certifications?: "each" | "one";
  /** Whether `each` member has the least turnover and headcount, or all of them `jointly`; `each` when absent. */
  readonly minima?: "each" | "jointly";
  /** Part of the volume, in [0, 1], that one member, the lead, can take on alone; 0 when absent. */
  readonly leadShare?: number;
}

/** An order of so much of a firm's turnover is the largest that fits it fully by the size curve of `core`: (0.3, 1), then falling. */
export const TURNOVER_SHARE = 0.3;

/** Partners of more are rarely one offer. */
const MOST_MEMBERS = 5;

/** More would be a search without an end. */
const MEMBERS_LIMIT = 20;

/** The options, with what stands for those that were left out. */
export interface GroupRules extends Required<
  Omit<GroupOptions, "maxKm" | "maxKmBetween" | "profile" | "solve" | "pack">
> {
  readonly maxKm: number;
  readonly maxKmBetween: number;
}

const DEFAULTS: Omit<GroupRules, "level"> = {
  cover: "both",
  certifications: "each",
  minima: "each",
  turnoverShare: TURNOVER_SHARE,
  members: MOST_MEMBERS,
  leadShare: 0,
  maxKm: Infinity,
  maxKmBetween: Infinity,
};

/** @throws RangeError for a number that is none of those asked for. */
export function rulesOf({ pack, solve, profile, ...asked }: GroupOptions, { constraints }: ScoringProfile): GroupRules {
  const floor = constraints.sectorFloor;
  const rules: GroupRules = { ...DEFAULTS, level: floor, ...asked };
  requireCount("members", rules.members, { least: 1, most: MEMBERS_LIMIT });
  requireNumber("level", rules.level, { least: floor, most: 1 });
  requireNumber("turnoverShare", rules.turnoverShare, { most: 1 });
  requireNumber("leadShare", rules.leadShare, { most: 1 });
  requireNumber("maxKm", rules.maxKm);
  requireNumber("maxKmBetween", rules.maxKmBetween);
  return rules;
}
