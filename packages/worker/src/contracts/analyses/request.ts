import { z } from "zod";
import { analysisId, audience, chamberId, generation, runId, signature } from "../primitives.js";
import { analysisQuestionSchema } from "./question.js";

/**
 * Version 1 of what waits on `wasl-analyses`: what is to be found out from the needs, the register and the profile of a run
 * that was asked for. What decides the findings goes into the analysis's id: run, question and engine.
 */
export const analysisRequestSchema = z.strictObject({
  version: z.literal(1),
  analysisId,
  runId,
  /** That of the run. */
  chamber: audience,
  question: analysisQuestionSchema,
  engine: z.string().min(1),
  generation,
  /** RFC 3339. Every batch carries it as its time. */
  requestedAt: z.iso.datetime(),
  /** RFC 3339; set when somebody asked to stop the analysis. */
  cancelledAt: z.iso.datetime().optional(),
  /** Who asks: a chamber, the federation, or the operator. Absent where nobody signs. */
  requestedBy: chamberId.optional(),
  /** By the key of who asks; covers all but `cancelledAt`, which others set. */
  signature: signature.optional(),
});

/** What an analysis's job returns. */
export const analysisResultSchema = z.strictObject({
  needs: z.int().min(0),
  /** Needs that could not be looked at, and are named in the findings. */
  setAside: z.int().min(0),
  /** Batches published, by chamber. */
  batches: z.record(z.string(), z.int().min(0)),
});

export type AnalysisRequest = z.infer<typeof analysisRequestSchema>;
export type AnalysisResult = z.infer<typeof analysisResultSchema>;
