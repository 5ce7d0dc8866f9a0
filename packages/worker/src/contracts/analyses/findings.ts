import { z } from "zod";
import { failureCode } from "../primitives.js";

/** A need that could not be looked at, and why. */
const setAsideSchema = z.strictObject({ needId: z.string().min(1), failure: failureCode });

/** Findings of one kind: some of the items, and in the last batch of who learns everything what they come to. */
const findingsOf = <Kind extends string, Item extends z.ZodType, Summary extends z.ZodType>(
  kind: Kind,
  item: Item,
  summary: Summary,
) =>
  z.strictObject({
    kind: z.literal(kind),
    items: z.array(item),
    setAside: z.array(setAsideSchema),
    summary: summary.optional(),
  });

const allocationItemSchema = z.strictObject({
  needId: z.string().min(1),
  supplierId: z.string().min(1),
  score: z.number(),
  /** In the need's own ranking. */
  rank: z.int().min(1),
});

const allocationSummarySchema = z.strictObject({
  introductions: z.int().min(0),
  /** Firms that are introduced at least once. */
  firms: z.int().min(0),
  /** Sum of all scores. */
  total: z.number(),
  /** No allocation has a higher total. Not for a stable one, which does not seek it. */
  bound: z.number().optional(),
});

/** What was found out, by kind. Needs and firms stand as ids. */
export const findingsSchema = z.discriminatedUnion("kind", [
  findingsOf("allocation", allocationItemSchema, allocationSummarySchema),
]);

export type Findings = z.infer<typeof findingsSchema>;

/** Findings of one kind. */
export type FindingsOf<Kind extends Findings["kind"]> = Extract<Findings, { readonly kind: Kind }>;
