import type {
  BarredNeed,
  FirmOpportunities,
  FirmPreferences,
  Opportunity,
  ReciprocalPair,
  RegardedAspect,
  Shortfall,
} from "@wasl/matcher/two-sided";
import { z } from "zod";
import { LIMITS, wholeWithin } from "./limits.js";
import { pairExplanation } from "./pair-explanation.js";

const count = z.int().min(0);
const ratio = z.number().min(0).max(1);
const weight = z.number().min(0).max(1e6);
const within = LIMITS.opportunities;
const mean = z.enum(["harmonic", "geometric"]);

/** What firms are assumed to look for in a need. Where all weights are 0, no need is worth anything to them. */
const preferencesSchema = z.strictObject({
  weights: z.strictObject({ order: weight, distance: weight, activity: weight }),
  halvingKm: z.number().positive(),
  activityStep: ratio,
} satisfies Record<keyof FirmPreferences, z.ZodType>);

/** Which needs firms should go for, best for both sides first, and what they would have to improve there. */
export const opportunitiesQuestion = z.strictObject({
  kind: z.literal("opportunities"),
  /** Needs a firm that it is eligible for, at most. */
  needs: wholeWithin(within.needs),
  /** Needs a firm of its trade that exclude it by what it could meet, at most. */
  barred: wholeWithin(within.barred),
  /** How the scores of both sides become one. */
  mean,
  /** The firms of each region whose best pair is among its best, at most so many; or those that are named. */
  firms: z.discriminatedUnion("which", [
    z.strictObject({ which: z.literal("best"), most: wholeWithin(within.most) }),
    z.strictObject({ which: z.literal("named"), supplierIds: z.array(z.string().min(1)).max(within.named.most) }),
  ]),
  /** Absent, as the library has them. */
  preferences: preferencesSchema.optional(),
});

const shortfallSchema = z.strictObject({
  criterion: z.string(),
  utility: ratio,
  /** What the score would gain with that utility at 1, and the place that would give. */
  lost: z.number(),
  rank: z.int().min(1),
} satisfies Record<keyof Shortfall, z.ZodType>);

const aspectSchema = z.strictObject({
  aspect: z.enum(["order", "distance", "activity"]),
  utility: ratio,
  weight,
  contribution: z.number(),
  ratio: z.number().optional(),
  turnoverIsNone: z.literal(true).optional(),
  distanceKm: z.number().optional(),
  activity: z.string().optional(),
  position: z.int().min(1).optional(),
} satisfies Record<keyof RegardedAspect, z.ZodType>);

const reciprocalSchema = z.strictObject({
  needId: z.string().min(1),
  supplierId: z.string().min(1),
  mean,
  combined: ratio,
  /** The need's score of the firm. */
  score: z.number(),
  /** What the need is worth to the firm. */
  firmSide: z.strictObject({ score: z.number(), aspects: z.array(aspectSchema) }),
} satisfies Record<keyof ReciprocalPair, z.ZodType>);

const opportunitySchema = z.strictObject({
  ...pairExplanation,
  rank: z.int().min(1),
  shortfalls: z.array(shortfallSchema),
  reciprocal: reciprocalSchema,
} satisfies Record<keyof Opportunity, z.ZodType>);

const { rank: _, ...unranked } = pairExplanation;

const barredSchema = z.strictObject({
  ...unranked,
  eligible: z.literal(false),
  /** Its place among all eligible firms and itself, if it met what excludes it and nothing else changed. */
  rankIfMet: z.int().min(1),
  shortfalls: z.array(shortfallSchema),
} satisfies Record<Exclude<keyof BarredNeed, "rank">, z.ZodType>);

/** The needs that one firm should go for, best for both sides first, and those that exclude it, fewest constraints first. */
export const opportunityItem = z.strictObject({
  supplierId: z.string().min(1),
  opportunities: z.array(opportunitySchema),
  barred: z.array(barredSchema),
} satisfies Record<Exclude<keyof FirmOpportunities, "profile" | "needs">, z.ZodType>);

/** How much was found. */
export const opportunitiesSummary = z.strictObject({
  /** Needs that were looked at. */
  needs: count,
  firms: count,
  opportunities: count,
  barred: count,
  /** Named firms that the register does not hold. */
  unknown: z.array(z.string()),
});
