import type { Introduction, NeedIntroductions, PassedOver, RunAllocation, RunExposure } from "@wasl/matcher/allocate";
import { z } from "zod";
import { hash } from "../primitives.js";
import { LIMITS, numberWithin, wholeWithin } from "./limits.js";

const ratio = z.number().min(0).max(1);
const count = z.int().min(0);

const category = z.enum(["AE", "PP", "TPE", "PE", "ME", "GE"]);

const { most, depth, shares, least } = LIMITS.allocation;

/** A least part of all introductions for some firms. */
const shareSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("categories"), categories: z.array(category).min(1), least: numberWithin(least) }),
  z.strictObject({ kind: z.literal("own-region"), least: numberWithin(least) }),
  z.strictObject({ kind: z.literal("exporters"), least: numberWithin(least) }),
]);

/** Who is introduced to whom over all needs of the run, so that one firm is not sent everywhere. */
export const allocationQuestion = z.strictObject({
  kind: z.literal("allocation"),
  /** Most introductions of a firm. */
  most: wholeWithin(most),
  /** Firms of each need's ranking among which it is chosen; where a need wants more, as many as it wants. */
  depth: wholeWithin(depth),
  /** The highest total of scores, with shares; or that no need and firm would both rather have each other. */
  aim: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("highest-total"),
      /** Whether a firm's free capacity limits each of its introductions, the sum of them, or none. */
      capacity: z.enum(["each", "sum", "ignored"]),
      shares: z.array(shareSchema).max(shares.most),
    }),
    z.strictObject({ kind: z.literal("stable"), capacity: z.enum(["each", "ignored"]) }),
  ]),
  /** Snapshot, among the inputs of the run, of what became of pairs before: those that met or declined are left out. */
  past: hash.optional(),
});

const chosenSchema = z.strictObject({
  supplierId: z.string().min(1),
  /** In the need's ranking. */
  rank: z.int().min(1),
  score: z.number(),
} satisfies Record<keyof Introduction, z.ZodType>);

const passedOverSchema = z.strictObject({
  ...chosenSchema.shape,
  /** Why it was not chosen although it stands before others, or the need has room for it. */
  reason: z.string(),
} satisfies Record<keyof PassedOver, z.ZodType>);

/** Who a need is introduced to. `complete` is false where a chamber is told of its own region's firms alone. */
export const allocationItem = z.strictObject({
  needId: z.string().min(1),
  complete: z.boolean(),
  wanted: count,
  /** Best first. */
  introductions: z.array(chosenSchema),
  passedOver: z.array(passedOverSchema),
  /** Where there are fewer introductions than wanted: why no other firm of the ranking is one, counted. */
  short: z.record(z.string(), count).optional(),
} satisfies Record<keyof NeedIntroductions | "complete", z.ZodType>);

/** How introductions are spread over the firms of all rankings. */
const exposureSchema = z.strictObject({
  introductions: count,
  total: z.number(),
  firms: count,
  introduced: count,
  most: count,
  gini: z.number(),
  /** Part of all introductions by category and by region; the empty name where it is unknown. */
  byCategory: z.record(z.string(), ratio),
  byRegion: z.record(z.string(), ratio),
} satisfies Record<keyof RunExposure, z.ZodType>);

/** What an allocation comes to. */
export const allocationSummary = z.strictObject({
  settings: z.strictObject({ most: count, stable: z.boolean(), capacity: z.enum(["each", "sum", "ignored"]) }),
  /** Sum of all scores. */
  total: z.number(),
  /** No allocation has a higher total. Not for a stable one, which does not seek it. */
  bound: z.number().optional(),
  shares: z.array(z.strictObject({ share: shareSchema, required: count, reached: count })),
  /** Sums of scores: each need with its best firms, with the limit a firm, and with the shares too. */
  price: z.strictObject({ unlimited: z.number(), limited: z.number(), total: z.number() }),
  exposure: z.strictObject({ before: exposureSchema, after: exposureSchema }),
  /** Pairs that were left out, by reason. */
  leftOut: z.record(z.string(), count),
} satisfies Record<Exclude<keyof RunAllocation, "needs">, z.ZodType>);
