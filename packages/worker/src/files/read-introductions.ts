import { validate, type Validated } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { z } from "zod";
import { outcomeSchema } from "../contracts/index.js";
import { introductionColumns } from "./columns/introduction-columns.js";
import { instantOf } from "./instant-of.js";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import type { RecordKind } from "./record-kind.js";

const { runId, needId, supplierId, at } = outcomeSchema.shape;

/** An introduction that was made: ids, and when. */
const madeSchema = z.strictObject({ at, runId, needId, buyerId: needId.optional(), supplierId });

export type MadeIntroduction = Readonly<z.infer<typeof madeSchema>>;

/** What the rows of a file of introductions need not say. */
export type IntroductionSource = Pick<MadeIntroduction, "at" | "runId">;

/**
 * Reads a CSV, XLSX, JSON or JSONL file of introductions that were made. Ids are checked in their shape alone. Throws a RejectedInputError
 * when the file cannot be used.
 */
export function readIntroductions(
  path: string,
  source: IntroductionSource,
  options: Omit<ReadOptions, "pack"> = {},
): Promise<ReadResult<MadeIntroduction>> {
  return readRecords(path, introductionKind(source), { ...options, pack: morocco });
}

function introductionKind(source: IntroductionSource): RecordKind<MadeIntroduction> {
  let rows = 0;
  return {
    name: "introductions",
    columns: introductionColumns,
    check: (record) => checkIntroduction({ ...source, ...(record as Partial<MadeIntroduction>) }),
    // The same two may have been introduced more than once.
    idOf: () => String(rows++),
    currencyOf: () => undefined,
    hasAmount: () => false,
  };
}

const checkIntroduction = (record: Partial<MadeIntroduction>): Validated<MadeIntroduction> =>
  validate(madeSchema, { ...record, ...instantOf(record.at) });
