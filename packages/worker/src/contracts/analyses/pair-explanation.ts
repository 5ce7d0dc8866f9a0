import type { PairExplanation } from "@wasl/matcher";
import { z } from "zod";
import { criterionScoreSchema } from "../result-batch.js";

const count = z.int().min(0);

/** A hard constraint that the firm does not meet: what the need asks for, and what the firm has. */
const violationSchema = z.strictObject({
  constraint: z.string(),
  required: z.union([z.number(), z.array(z.string())]).optional(),
  actual: z.union([z.number(), z.string()]).optional(),
} satisfies Record<keyof PairExplanation["violations"][number], z.ZodType>);

/** Everything about one need and one firm, whether it is eligible or not: codes and numbers, of which sentences are made. */
export const pairExplanation = {
  needId: z.string().min(1),
  supplierId: z.string().min(1),
  eligible: z.boolean(),
  violations: z.array(violationSchema),
  toVerify: z.array(z.string()),
  /** Its place among all eligible firms; absent when it is none of them. */
  rank: z.int().min(1).optional(),
  eligibleFirms: count,
  /** For a firm that is not eligible, the score that it would have. */
  score: z.number(),
  base: z.number(),
  criteria: z.array(criterionScoreSchema),
  tied: z.boolean(),
} satisfies Record<keyof PairExplanation, z.ZodType>;
