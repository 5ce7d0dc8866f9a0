import { validate, type Validated } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { z } from "zod";
import { outcomeSchema } from "../contracts/index.js";
import { introductionColumns } from "./columns/introduction-columns.js";
import { instantOf } from "./instant-of.js";
import { namesNoFirm, recordsIn, rowsOf, type LeftOut, type PairRecord } from "./pair-list.js";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import type { RecordKind } from "./record-kind.js";

const { runId, needId, supplierId, at } = outcomeSchema.shape;

/** An introduction that was made: ids, and when. */
const madeSchema = z.strictObject({ at, runId, needId, buyerId: needId.optional(), supplierId });

export type MadeIntroduction = Readonly<z.infer<typeof madeSchema>>;

/** What the rows of a file of introductions need not say. */
export type IntroductionSource = Pick<MadeIntroduction, "at" | "runId">;

/** The introductions of a file, and its rows for needs that nobody was found for. */
export interface IntroductionList extends ReadResult<MadeIntroduction> {
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a CSV, XLSX, JSON or JSONL file of introductions that were made, such as the lists that `wasl allocate` writes. Ids are checked
 * in their shape alone. Throws a RejectedInputError when the file cannot be used.
 */
export async function readIntroductions(
  path: string,
  source: IntroductionSource,
  options: Omit<ReadOptions, "pack"> = {},
): Promise<IntroductionList> {
  const { records, ...read } = await readRecords(path, introductionKind(source), { ...options, pack: morocco });
  return {
    ...read,
    records: records.flatMap((row) => ("made" in row ? [row.made] : [])),
    leftOut: records.filter((row) => "reason" in row),
  };
}

type Row = { readonly made: MadeIntroduction } | LeftOut;

function introductionKind(source: IntroductionSource): RecordKind<Row> {
  let rows = 0;
  return {
    name: "introductions",
    columns: introductionColumns,
    recordsIn,
    rowsOf,
    check: (record) => checkRow(record as PairRecord, source),
    // The same two may have been introduced more than once.
    idOf: () => String(rows++),
    currencyOf: () => undefined,
    hasAmount: () => false,
  };
}

function checkRow(row: PairRecord, source: IntroductionSource): Validated<Row> {
  const { within: _, ...record } = row;
  const checked = checkIntroduction({ ...source, ...(record as Partial<MadeIntroduction>) });
  if (checked.ok) return { ok: true, value: { made: checked.value } };
  if (!namesNoFirm(row) || checked.issues.some(({ path }) => path !== "supplierId")) return checked;
  return { ok: true, value: { reason: "no-firm", needId: String(row.needId) } };
}

const checkIntroduction = (record: Partial<MadeIntroduction>): Validated<MadeIntroduction> =>
  validate(madeSchema, { ...record, ...instantOf(record.at) });
