import type { GroupMember, NeedGrouping } from "@wasl/matcher/group";
import { z } from "zod";
import { LIMITS, numberWithin, wholeWithin } from "./limits.js";

const count = z.int().min(0);
const cover = z.enum(["activities", "volume", "both"]);
const within = LIMITS.groupings;

/** Which few firms could serve each need together. */
export const groupingsQuestion = z.strictObject({
  kind: z.literal("groupings"),
  /** What a group is to cover together. */
  cover,
  /** Most members. */
  members: wholeWithin(within.members),
  /** Part of its turnover that a firm of unknown free capacity can still take on. */
  turnoverShare: numberWithin(within.turnoverShare),
  /** Part of the volume that one member can take on alone. */
  leadShare: numberWithin(within.leadShare),
  /** Whether each member holds every required certification, or for every one of them one member is enough. */
  certifications: z.enum(["each", "one"]),
  /** Whether each member has the least turnover and headcount, or all of them jointly. */
  minima: z.enum(["each", "jointly"]),
  /** Greatest distance from a member to the need's place, and between members. */
  maxKm: numberWithin(within.km).optional(),
  maxKmBetween: numberWithin(within.km).optional(),
  /** Least closeness in sector with which a firm covers an activity; the floor of the run's profile when absent, and not below it. */
  level: numberWithin(within.level).optional(),
});

const memberSchema = z.strictObject({
  supplierId: z.string().min(1),
  score: z.number(),
  activities: z.array(z.string()),
  certifications: z.array(z.string()).optional(),
  /** MAD a year. */
  capacity: z.number(),
  capacityFrom: z.enum(["free-capacity", "turnover-share", "unknown"]),
  part: z.number().optional(),
  km: z.number().optional(),
  lead: z.boolean(),
  toVerify: z.array(z.string()),
} satisfies Record<keyof GroupMember, z.ZodType>);

const boundSchema = z.discriminatedUnion("because", [
  z.strictObject({ because: z.literal("activities"), most: count, of: count }),
  z.strictObject({ because: z.literal("volume"), members: count, most: z.number(), of: z.number() }),
  z.strictObject({ because: z.literal("search"), members: count }),
]);

/**
 * The smallest group for a need. `complete` is false where a chamber is told of its own region's members alone: the need's value
 * and conditions, and why no group is smaller, are left out then.
 */
export const groupingItem = z.strictObject({
  needId: z.string().min(1),
  complete: z.boolean(),
  region: z.string().optional(),
  cover,
  activities: z.array(z.string()),
  annualValue: z.number().optional(),
  certifications: z.array(z.string()).optional(),
  minTurnover: z.number().optional(),
  minHeadcount: z.number().optional(),
  outcome: z.enum(["group", "one-firm", "none"]),
  members: z.array(memberSchema),
  /** Sum of the scores of the members that stand here. */
  total: z.number(),
  candidates: count,
  considered: count,
  /** Why no group is smaller. */
  bound: boundSchema.optional(),
  uncovered: z.strictObject({ activities: z.array(z.string()), certifications: z.array(z.string()) }).optional(),
} satisfies Record<keyof NeedGrouping | "complete", z.ZodType>);

/** How many needs a group serves, one firm alone, or nobody. */
export const groupingsSummary = z.strictObject({ group: count, oneFirm: count, none: count });
