import * as z from "zod";
import { shortText } from "./primitives.js";

/** A figure with the interval in which it lies: 95 % unless `how` says otherwise. */
const estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });

/** A measure on needs that the profile was not fitted on: before, after, and the difference after − before. */
const heldOutFigure = z.strictObject({ before: estimate, after: estimate, difference: estimate });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "is not a SHA-256 in hex");

/**
 * How a profile came to its numbers: enough to make it again, and to judge whether to trust it. It has no part in a score.
 *
 * `heldOut` speaks only of needs that the fitting had not seen: there is no place for how well it fits what it was fitted on.
 */
export const historyEntrySchema = z.strictObject({
  /** One sentence: by what the numbers were found. */
  how: shortText,
  /** The profile that it started from. */
  from: z.strictObject({ id: z.string(), version: z.int(), hash: sha256 }).optional(),
  /** The data it was made from, by what they are: the SHA-256 of each file. */
  data: z.record(z.string(), sha256),
  /** What else decided the numbers: seed, folds, strength… */
  settings: z.record(z.string(), z.union([z.number(), shortText])),
  /** By measure, e.g. mrr. */
  heldOut: z.record(z.string(), heldOutFigure),
});

export type HistoryEntry = z.infer<typeof historyEntrySchema>;
