import { z } from "zod";
import { allocationQuestion } from "./allocation.js";
import { gapsQuestion } from "./gaps.js";
import { groupingsQuestion } from "./groupings.js";
import { lettersQuestion } from "./letters.js";
import { missingDataQuestion } from "./missing-data.js";
import { mobilisationQuestion } from "./mobilisation.js";
import { opportunitiesQuestion } from "./opportunities.js";

/**
 * What can be asked of a run's inputs, beside its rankings. What decides the answer stands in the question, and goes into the
 * analysis's id.
 */
export const analysisQuestionSchema = z.discriminatedUnion("kind", [
  allocationQuestion,
  gapsQuestion,
  mobilisationQuestion,
  groupingsQuestion,
  missingDataQuestion,
  opportunitiesQuestion,
  lettersQuestion,
]);

export type AnalysisQuestion = z.infer<typeof analysisQuestionSchema>;
export type AnalysisKind = AnalysisQuestion["kind"];

/** A question of one kind. */
export type QuestionOf<Kind extends AnalysisKind> = Extract<AnalysisQuestion, { readonly kind: Kind }>;
