import { z } from "zod";
import { failureCode } from "../primitives.js";
import { allocationItem, allocationSummary } from "./allocation.js";
import { gapItem, gapsSummary } from "./gaps.js";
import { groupingItem, groupingsSummary } from "./groupings.js";
import { letterItem, lettersSummary } from "./letters.js";
import { missingDataItem, missingDataSummary } from "./missing-data.js";
import { mobilisationItem, mobilisationSummary } from "./mobilisation.js";
import { opportunitiesSummary, opportunityItem } from "./opportunities.js";

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

/** What was found out, by kind. Needs and firms stand as ids. */
export const findingsSchema = z.discriminatedUnion("kind", [
  findingsOf("allocation", allocationItem, allocationSummary),
  findingsOf("gaps", gapItem, gapsSummary),
  findingsOf("mobilisation", mobilisationItem, mobilisationSummary),
  findingsOf("groupings", groupingItem, groupingsSummary),
  findingsOf("missing-data", missingDataItem, missingDataSummary),
  findingsOf("opportunities", opportunityItem, opportunitiesSummary),
  findingsOf("letters", letterItem, lettersSummary),
]);

export type Findings = z.infer<typeof findingsSchema>;

/** Findings of one kind. */
export type FindingsOf<Kind extends Findings["kind"]> = Extract<Findings, { readonly kind: Kind }>;
