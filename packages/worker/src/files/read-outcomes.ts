import { validate, type Validated } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { outcomeSchema, type Outcome } from "../contracts/index.js";
import { outcomeColumns } from "./columns/outcome-columns.js";
import { instantOf } from "./instant-of.js";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import type { RecordKind } from "./record-kind.js";

/** What the rows of a file of outcomes need not say. */
export interface OutcomeSource {
  /** Id of the chamber that tells them. */
  readonly chamber: string;
  /** The run that made the introductions, where a row names none. */
  readonly runId?: string | undefined;
}

/**
 * Reads a CSV, XLSX, JSON or JSONL file of what became of introductions. Ids are checked in their shape; whether there was such
 * an introduction is not known here. Throws a RejectedInputError when the file cannot be used.
 */
export function readOutcomes(
  path: string,
  source: OutcomeSource,
  options: Omit<ReadOptions, "pack"> = {},
): Promise<ReadResult<Outcome>> {
  return readRecords(path, outcomeKind(source), { ...options, pack: morocco });
}

function outcomeKind({ chamber, runId }: OutcomeSource): RecordKind<Outcome> {
  let rows = 0;
  return {
    name: "outcomes",
    columns: outcomeColumns,
    check: (record) =>
      checkOutcome({ ...(runId !== undefined && { runId }), ...(record as Partial<Outcome>), chamber }),
    // An introduction may have several outcomes, one after the other.
    idOf: () => String(rows++),
    currencyOf: () => undefined,
    hasAmount: () => false,
  };
}

function checkOutcome(record: Partial<Outcome>): Validated<Outcome> {
  return validate(outcomeSchema, { version: 1, ...record, ...instantOf(record.at) });
}
