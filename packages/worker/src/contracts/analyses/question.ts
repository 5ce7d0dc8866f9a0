import { z } from "zod";

/**
 * Who is introduced to whom over all needs of the run, so that one firm is not sent everywhere. Every member stands in the
 * message, so that what is asked for follows from it alone.
 */
export const allocationQuestionSchema = z.strictObject({
  kind: z.literal("allocation"),
  /** Most introductions of a firm. */
  most: z.int().min(1).max(1_000),
  /** Firms of each need's ranking among which it is chosen. */
  depth: z.int().min(1).max(1_000),
  /** Whether no need and firm may rather have each other, instead of the highest total. */
  stable: z.boolean(),
});

/** What can be asked of a run's inputs, beside its rankings. What decides the answer goes into the analysis's id. */
export const analysisQuestionSchema = z.discriminatedUnion("kind", [allocationQuestionSchema]);

export type AnalysisQuestion = z.infer<typeof analysisQuestionSchema>;
export type AnalysisKind = AnalysisQuestion["kind"];

/** A question of one kind. */
export type QuestionOf<Kind extends AnalysisKind> = Extract<AnalysisQuestion, { readonly kind: Kind }>;
