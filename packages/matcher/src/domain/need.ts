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
  shortText,
  words,
} from "./primitives.js";
import { placeSchema } from "./place.js";
import { firmCategorySchema } from "./supplier.js";

/** How the large firm wants to work with the small one. */
export const partnershipSchema = z.enum([
  "framework",
  "subcontracting",
  "co-development",
  "spin-off",
  "export-piggyback",
]);

/** What a firm must fulfil to be ranked at all: the need's hard constraints. */
export const requirementsSchema = z.strictObject({
  /** All of them must be listed by the firm. */
  certifications: words.optional(),
  /** Great-circle distance; a firm whose service area covers the need's place passes from any distance. */
  maxDistanceKm: kilometres.optional(),
  /** One of them. */
  categories: z.array(firmCategorySchema).min(1).optional(),
  /** A year, in the currency of the run. */
  minTurnover: amount.optional(),
  minHeadcount: count.optional(),
  /** All of them: ISO 639-1 codes such as `fr`. */
  languages: words.optional(),
  /** All of them: ISO 3166-1 codes such as `FR`. */
  exportMarkets: words.optional(),
});

/** What a large firm (the buyer) looks for. */
export const needSchema = z.strictObject({
  id: identifier,
  title: shortText,
  description: longText.optional(),
  buyer: z.strictObject({ id: identifier, name: shortText.optional() }),
  /** Id of the activity taxonomy; the country pack's when absent. */
  taxonomy: shortText.optional(),
  activities: activityCodes,
  place: placeSchema,
  /** Expected value of the orders, a year. */
  annualValue: amount.optional(),
  currency: currency.optional(),
  date: day.optional(),
  keywords: words.optional(),
  required: requirementsSchema.optional(),
  preferred: z.strictObject({ certifications: words.optional() }).optional(),
  /** How many firms the buyer wants to be introduced to. */
  introductions: z.int().min(1).max(1_000).optional(),
  deadline: day.optional(),
  partnership: partnershipSchema.optional(),
  /** Id of the chamber that owns the need; the chamber of the need's region when absent. */
  chamber: shortText.optional(),
});

export type Need = z.infer<typeof needSchema>;
export type Requirements = z.infer<typeof requirementsSchema>;
export type Partnership = z.infer<typeof partnershipSchema>;
