import * as z from "zod";
import {
  activityCodes,
  amount,
  count,
  currency,
  day,
  identifier,
  kilometres,
  longText,
  pastActivityCodes,
  shortText,
  words,
} from "./primitives.js";
import { pastPlaceSchema, placeSchema } from "./place.js";

/** Size or status of a firm: auto-entrepreneur, natural person, very small, small, medium or large firm. */
export const firmCategorySchema = z.enum(["AE", "PP", "TPE", "PE", "ME", "GE"]);

/** Where the firm works beyond its own door. */
export const serviceAreaSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("national") }),
  z.strictObject({ kind: z.literal("regions"), regions: z.array(shortText).min(1).max(1_000) }),
  z.strictObject({ kind: z.literal("radius"), km: kilometres }),
]);

/** A piece of work the firm has done. */
export const workReferenceSchema = z.strictObject({
  title: shortText,
  activities: pastActivityCodes.optional(),
  value: amount.optional(),
  date: day.optional(),
  place: pastPlaceSchema.optional(),
  buyerId: identifier.optional(),
});

/** A firm that may serve a need. What is absent is unknown, never zero. */
export const supplierSchema = z.strictObject({
  id: identifier,
  name: shortText,
  category: firmCategorySchema.optional(),
  /** The framework the category was read from, e.g. `OMTPME`: thresholds differ between frameworks. */
  categoryFramework: shortText.optional(),
  /** Labels such as JEI or coop. */
  labels: words.optional(),
  legalForm: shortText.optional(),
  taxonomy: shortText.optional(),
  activities: activityCodes,
  place: placeSchema,
  serviceArea: serviceAreaSchema.optional(),
  servedAreas: z
    .array(z.strictObject({ area: shortText, count }))
    .max(10_000)
    .optional(),
  /** A year, in the currency of the run. */
  turnover: amount.optional(),
  currency: currency.optional(),
  headcount: count.optional(),
  /** Value of the orders the firm could still take on, a year. */
  freeCapacity: amount.optional(),
  certifications: words.optional(),
  keywords: words.optional(),
  text: longText.optional(),
  references: z.array(workReferenceSchema).max(10_000).optional(),
  /** `share` is a ratio of turnover in [0, 1]; `markets` are ISO 3166-1 codes. */
  export: z.strictObject({ share: z.number().min(0).max(1).optional(), markets: words.optional() }).optional(),
  /** ISO 639-1 codes such as `fr`. */
  languages: words.optional(),
  /** `false` when the firm refused to be introduced. */
  consent: z.boolean().optional(),
  updatedAt: z.union([day, z.iso.datetime({ offset: true })]).optional(),
});

export type Supplier = z.infer<typeof supplierSchema>;
export type FirmCategory = z.infer<typeof firmCategorySchema>;
export type ServiceArea = z.infer<typeof serviceAreaSchema>;
export type WorkReference = z.infer<typeof workReferenceSchema>;
