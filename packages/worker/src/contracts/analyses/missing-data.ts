import type { FirmQuestion, MissingField } from "@wasl/matcher/missing-data";
import { z } from "zod";
import { LIMITS, wholeWithin } from "./limits.js";

const count = z.int().min(0);

/** Which single unknown field, asked of which firms, would change most rankings. */
export const missingDataQuestion = z.strictObject({
  kind: z.literal("missing-data"),
  /** The first so many of each ranking are looked at. */
  first: wholeWithin(LIMITS.missingData.first),
  /** Values that an unknown field is tried with, at most. */
  levels: wholeWithin(LIMITS.missingData.levels),
  /** Firms of each region to ask for each field, at most. */
  most: wholeWithin(LIMITS.missingData.most),
});

/** One field asked of one firm, and the needs whose first places may change. */
export const missingDataItem = z.strictObject({
  field: z.string(),
  supplierId: z.string().min(1),
  /** How many needs are to be expected to change: the sum of the chances. */
  expectedChanges: z.number(),
  needs: z.array(z.strictObject({ needId: z.string().min(1), chance: z.number() })),
} satisfies Record<keyof FirmQuestion | "field", z.ZodType>);

/** The fields, most expected changes first. Which firms to ask stands in the items. */
export const missingDataSummary = z.strictObject({
  fields: z.array(
    z.strictObject({
      field: z.string(),
      unknown: count,
      atStake: count,
      expectedChanges: z.number(),
    } satisfies Record<Exclude<keyof MissingField, "ask">, z.ZodType>),
  ),
});
