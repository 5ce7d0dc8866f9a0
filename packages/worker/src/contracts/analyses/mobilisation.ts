import type {
  JointIntroductions,
  LeverageStep,
  NearMiss,
  ProgrammeFit,
  VerifiedLeverage,
} from "@wasl/matcher/mobilise";
import { z } from "zod";
import { LIMITS, wholeWithin } from "./limits.js";

const count = z.int().min(0);

/** Which firms one gap keeps from the first places of a need, and what certificates would unlock. */
export const mobilisationQuestion = z.strictObject({
  kind: z.literal("mobilisation"),
  /** Near misses of a need for each of its gaps, the best ones. */
  limit: wholeWithin(LIMITS.mobilisation.limit),
  /** Most firms of a certificate's curve. */
  steps: wholeWithin(LIMITS.mobilisation.steps),
  /** Of each curve, so many firms are certified together and everything is ranked again. */
  verified: wholeWithin(LIMITS.mobilisation.verified),
});

const distance = { kind: z.literal("service-area"), distanceKm: z.number(), maxDistanceKm: z.number() };

const gapSchema = z.union([
  z.strictObject({ kind: z.literal("certification"), word: z.string(), asked: z.enum(["required", "preferred"]) }),
  z.strictObject({ kind: z.enum(["language", "export-market"]), word: z.string() }),
  z.strictObject({ ...distance, region: z.string() }),
  z.strictObject({ ...distance, radiusKm: z.number() }),
  z.strictObject({ kind: z.enum(["turnover", "headcount"]), actual: z.number(), least: z.number() }),
  z.strictObject({ kind: z.literal("status"), category: z.enum(["PP", "TPE"]) }),
]);

const programmeSchema = z.strictObject({
  name: z.string(),
  by: z.string(),
  met: z.array(z.string()),
  toVerify: z.array(z.string()),
} satisfies Record<keyof ProgrammeFit, z.ZodType>);

/** A firm that would be among the first of a need if it had not one gap. */
export const mobilisationItem = z.strictObject({
  needId: z.string().min(1),
  supplierId: z.string().min(1),
  gap: gapSchema,
  /** The place and the score that it would have. */
  rank: z.int().min(1),
  score: z.number(),
  region: z.string().optional(),
  sector: z.string(),
  /** Programmes that may help, and whose conditions it is not known to miss. */
  programmes: z.array(programmeSchema),
} satisfies Record<keyof NearMiss, z.ZodType>);

const subjectSchema = z.strictObject({ kind: z.string(), subject: z.string().optional() });

/** Near misses by gap, region and sector, and what certificates would unlock. Which firms and needs they are follows from the items. */
export const mobilisationSummary = z.strictObject({
  groups: z.array(
    z.strictObject({
      gap: subjectSchema,
      region: z.string().optional(),
      sector: z.string(),
      nearMisses: count,
      firms: count,
      needs: count,
    }),
  ),
  leverage: z.array(
    z.strictObject({
      certification: z.string(),
      region: z.string().optional(),
      firms: count,
      needs: count,
      curve: z.array(
        z.strictObject({
          supplierId: z.string().min(1),
          gain: z.number(),
          introductions: count,
          filled: z.number(),
        } satisfies Record<keyof LeverageStep, z.ZodType>),
      ),
      complete: z.boolean(),
      verified: z
        .strictObject({ firms: count, introductions: count, filled: z.number() } satisfies Record<
          keyof JointIntroductions,
          z.ZodType
        >)
        .optional(),
    } satisfies Record<keyof VerifiedLeverage, z.ZodType>),
  ),
});
