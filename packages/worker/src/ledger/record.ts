import { z } from "zod";
import { outcomeSchema, type Outcome } from "../contracts/index.js";

const id = z.string().min(1).max(200);

/** A firm that was introduced to a need. Ids alone: names stay in the register. */
const introductionSchema = z.strictObject({
  record: z.literal("introduction"),
  /** RFC 3339: when it was introduced. */
  at: z.iso.datetime(),
  /** The run that chose it. */
  runId: outcomeSchema.shape.runId,
  needId: id,
  /** Absent where it is not known whose need it was, as for a chamber that may not read the needs of a run for everybody. */
  buyerId: id.optional(),
  supplierId: id,
});

/** What became of an introduction, as a chamber told it. */
const outcomeRecordSchema = z.strictObject({
  record: z.literal("outcome"),
  at: outcomeSchema.shape.at,
  runId: outcomeSchema.shape.runId,
  needId: id,
  supplierId: id,
  chamber: outcomeSchema.shape.chamber,
  outcome: outcomeSchema.shape.outcome,
  reason: outcomeSchema.shape.reason,
});

/** A line of a ledger. */
export const recordSchema = z.discriminatedUnion("record", [introductionSchema, outcomeRecordSchema]);

export type LedgerRecord = z.infer<typeof recordSchema>;
export type IntroductionRecord = z.infer<typeof introductionSchema>;
export type OutcomeRecord = z.infer<typeof outcomeRecordSchema>;

export const introductionRecord = (facts: Omit<IntroductionRecord, "record">): IntroductionRecord => ({
  record: "introduction",
  ...facts,
});

/** An outcome without its signature, which was checked when it came. */
export function outcomeRecord({ at, runId, needId, supplierId, chamber, outcome, reason }: Outcome): OutcomeRecord {
  return { record: "outcome", at, runId, needId, supplierId, chamber, outcome, ...(reason && { reason }) };
}

/** What makes a record the same as another: an introduction of a run counts once, whenever it was written down. */
export function recordKey(record: LedgerRecord): string {
  const { runId, needId, supplierId } = record;
  if (record.record === "introduction") return JSON.stringify([runId, needId, supplierId]);
  const { at, chamber, outcome, reason = null } = record;
  return JSON.stringify([runId, needId, supplierId, chamber, outcome, reason, at]);
}

/** A record as its line, always in the same words. */
export function recordLine(record: LedgerRecord): string {
  const { record: kind, at, runId, needId, ...rest } = record;
  return `${JSON.stringify({ record: kind, at, runId, needId, ...rest })}\n`;
}
