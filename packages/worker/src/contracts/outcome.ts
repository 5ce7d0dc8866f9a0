import { z } from "zod";
import { chamberId, runId, signature } from "./primitives.js";

/**
 * Version 1 of what a chamber puts on `wasl-outcomes`: what became of one introduction. Its id is
 * `outcome-<chamber>-<digest>`, so that telling the same twice counts once.
 */
export const outcomeSchema = z.strictObject({
  version: z.literal(1),
  chamber: chamberId,
  /** The run that introduced them. */
  runId,
  needId: z.string().min(1).max(200),
  supplierId: z.string().min(1).max(200),
  outcome: z.enum(["accepted", "declined", "contracted", "no-answer"]),
  /** Why it was declined: a code, not a sentence about a person. */
  reason: z
    .enum(["price", "capacity", "distance", "activity", "certification", "timing", "unreachable", "other"])
    .optional(),
  /** RFC 3339: when the chamber learnt of it. */
  at: z.iso.datetime(),
  /** By the chamber's key, where outcomes are signed. */
  signature: signature.optional(),
});

export type Outcome = z.infer<typeof outcomeSchema>;
