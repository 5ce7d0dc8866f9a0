import type { LetterFacts, Outdone } from "@wasl/matcher/letters";
import { z } from "zod";
import { topK } from "../primitives.js";
import { LIMITS } from "./limits.js";
import { pairExplanation } from "./pair-explanation.js";

const count = z.int().min(0);
const letter = z.enum(["introduction", "refusal"]);

const pairSchema = z.strictObject({ needId: z.string().min(1), supplierId: z.string().min(1) });

const pairs = z.array(pairSchema).max(LIMITS.letters.pairs.most);

/** What letters to both sides of introductions and refusals are made of. */
export const lettersQuestion = z.strictObject({
  kind: z.literal("letters"),
  /**
   * Firms of each need's ranking that are introduced where no pairs are listed, and of which a refusal counts those that do
   * better; absent, as many as the run, or the need, wants.
   */
  top: topK.optional(),
  /** The first firms of each ranking are introduced and none is refused; or the pairs that are listed. */
  pairs: z.discriminatedUnion("which", [
    z.strictObject({ which: z.literal("ranked") }),
    z.strictObject({ which: z.literal("listed"), introductions: pairs, refusals: pairs }),
  ]),
});

const placeSchema = z.strictObject({
  country: z.string(),
  region: z.string().optional(),
  province: z.string().optional(),
  commune: z.string().optional(),
} satisfies Record<keyof LetterFacts["need"]["place"], z.ZodType>);

const needSchema = z.strictObject({
  buyerId: z.string().min(1),
  place: placeSchema,
  annualValue: z.number().optional(),
  /** A day, `YYYY-MM-DD`. */
  deadline: z.string().optional(),
  /** Id of the chamber that the need names. */
  chamber: z.string().optional(),
} satisfies Record<keyof LetterFacts["need"], z.ZodType>);

const firmSchema = z.strictObject({
  category: z.string().optional(),
  place: placeSchema,
} satisfies Record<keyof LetterFacts["firm"], z.ZodType>);

const outdoneSchema = z.strictObject({
  criterion: z.string(),
  better: count,
  ahead: count,
} satisfies Record<keyof Outdone, z.ZodType>);

/** What the letters of one pair are made of. Names, titles and texts come from whoever holds the records. */
export const letterItem = z.strictObject({
  letter,
  ...pairExplanation,
  need: needSchema,
  firm: firmSchema,
  /** Of a refusal: on which criteria how many of the first firms before this one do better. */
  outdone: z.array(outdoneSchema).optional(),
} satisfies Record<keyof LetterFacts, z.ZodType>);

/** How many pairs there are letters of, and which listed ones there are none of. */
export const lettersSummary = z.strictObject({
  introductions: count,
  refusals: count,
  left: z.array(
    z.strictObject({
      letter,
      ...pairSchema.shape,
      /** The need is none of those that were looked at, the register has no such firm, or an introduction's firm is excluded. */
      because: z.enum(["need-unseen", "firm-unknown", "firm-excluded"]),
    }),
  ),
});
