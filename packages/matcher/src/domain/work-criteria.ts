import * as z from "zod";
import { ratio, weight } from "./profile-numbers.js";

/** How many of something it takes for the utility 1: `n` of them have the utility log(1 + n) / log(1 + full). */
const full = z.int().min(1).max(1e6);

const unknownUtility = ratio;

/** Criteria that look at what a firm says of itself and at what it has done. A profile has those that it names. */
export const workCriteria = {
  /** How well the need's words fit those of the firm: BM25 (Robertson, Zaragoza 2009) over its profile and its references. */
  capabilities: z
    .strictObject({
      weight,
      /** The part of the best single reference in the utility; the firm's profile has the rest. */
      bestReferenceShare: ratio,
      /** How much a term counts that stands in the need's description alone; one of its title or keywords counts 1. */
      descriptionWeight: ratio,
      /** BM25's `b` for profiles and for references: how much a long text must have more of a word. */
      lengthNormalisation: z.strictObject({ profile: ratio, reference: ratio }),
      /** BM25's `k1`: how soon the same word again counts no more. */
      termSaturation: z.number().positive().max(100),
      /** The BM25 score `s` from which on more words count less: the utility rises with log(1 + score / s). */
      scoreSaturation: z.number().positive().max(1e6),
    })
    .optional(),
  /** How often the firm has done such work. */
  experience: z
    .strictObject({
      weight,
      /** Least similarity, under the criterion sector, of a reference that counts. */
      similarity: ratio,
      full,
      unknownUtility,
    })
    .optional(),
  /** How close the value of one of the firm's past orders comes to that of the need. */
  orders: z
    .strictObject({
      weight,
      /** The ratio of the two values at which the utility halves. */
      halvingRatio: z.number().gt(1).max(1e6),
      unknownUtility,
    })
    .optional(),
  /** In how many areas the firm has worked. */
  presence: z.strictObject({ weight, full, unknownUtility }).optional(),
  /** Which of the certifications that the buyer prefers the firm holds. */
  certifications: z.strictObject({ weight }).optional(),
};
