import { z } from "zod";
import { audience, failureCode } from "./primitives.js";
import { runRequestSchema } from "./run-request.js";

/**
 * Version 1 of what waits on `wasl-dead-letters` for a person: a need that could not be ranked, with the request of its run,
 * so that it can be asked for again even if the run is forgotten.
 */
export const deadLetterSchema = z.strictObject({
  version: z.literal(1),
  request: runRequestSchema,
  /** Index into the run's list of needs. */
  need: z.int().min(0),
  needId: z.string().min(1),
  /** The chamber that owns the need, if any. */
  owner: audience.optional(),
  reason: failureCode,
});

export type DeadLetter = z.infer<typeof deadLetterSchema>;
