import * as z from "zod";

/** Identifier of a need, a firm or a buyer: 1 to 200 characters, no control characters, no surrounding blanks. */
export const identifier = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u, "contains a control character")
  .refine((id) => id === id.trim(), "starts or ends with a blank");

/** A name, a title, a keyword: 1 to 2,000 characters. */
export const shortText = z.string().min(1).max(2_000);

/** A description or a profile text: up to 200,000 characters. */
export const longText = z.string().max(200_000);

/** An amount of money a year, in the currency of the run (MAD by default). */
export const amount = z.number().min(0).max(1e15);

/** A count of things or people. */
export const count = z.int().min(0).max(1_000_000_000);

/** Kilometres. */
export const kilometres = z.number().min(0).max(40_000);

/** WGS 84 degrees. */
export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** ISO 4217, such as MAD. */
export const currency = z.string().regex(/^[A-Z]{3}$/, "is not an ISO 4217 code such as MAD");

/** Activity codes, the principal one first. */
export const activityCodes = z.array(z.string().min(1).max(20)).min(1).max(200);

/** Activity codes of past work, none when they were not recorded. */
export const pastActivityCodes = z.array(z.string().max(20)).max(200);

/** A list of short words: certifications, keywords, languages, markets. */
export const words = z.array(shortText).max(1_000);
