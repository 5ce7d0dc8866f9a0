import * as z from "zod";
import { validateOrThrow } from "../domain/index.js";
import { ratio, weight } from "../domain/profile-numbers.js";

/** What a firm is assumed to look for in a need. Curve and unknown utility are those of the scoring profile. */
export const firmPreferencesSchema = z.strictObject({
  /** How much each aspect counts beside the others; of those that apply to a need. */
  weights: z
    .strictObject({ order: weight, distance: weight, activity: weight })
    .refine((weights) => Object.values(weights).some((one) => one > 0), "has no weight above 0"),
  /** Distance from the firm at which a need is worth half as much to it, in km. */
  halvingKm: z.number().positive(),
  /** What an activity is worth beside the one that the firm names before it, its principal one being worth 1. */
  activityStep: ratio,
});

export type FirmPreferences = z.infer<typeof firmPreferencesSchema>;

/**
 * Ours, until firms say what they prefer: an order that matters to the firm and does not crush it counts as much as the work being its
 * principal trade and near its door together.
 */
export const defaultFirmPreferences: FirmPreferences = {
  weights: { order: 0.5, distance: 0.25, activity: 0.25 },
  halvingKm: 100,
  activityStep: 0.8,
};

/** Reads preferences of unknown shape. Throws an {@link InputError} that lists every fault. */
export function parseFirmPreferences(input: unknown): FirmPreferences {
  return validateOrThrow(firmPreferencesSchema, input);
}
