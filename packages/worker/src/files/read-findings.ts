import type { Validated } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import {
  analysisBatchSchema,
  contentHashOf,
  ContractError,
  readOpenMessage,
  type AnalysisBatch,
} from "../contracts/index.js";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import type { RecordKind } from "./record-kind.js";

/**
 * Reads a JSON or JSONL file of batches of findings, as a chamber takes them off its queue: each is checked against its contract, and
 * its findings against their hash. Throws a RejectedInputError when the file cannot be used.
 */
export function readFindings(
  path: string,
  options: Omit<ReadOptions, "pack"> = {},
): Promise<ReadResult<AnalysisBatch>> {
  return readRecords(path, findingKind(), { ...options, pack: morocco });
}

function findingKind(): RecordKind<AnalysisBatch> {
  let batches = 0;
  return {
    name: "findings",
    columns: [],
    check: checkBatch,
    // What comes again from a queue says the same.
    idOf: () => String(batches++),
    currencyOf: () => undefined,
    hasAmount: () => false,
  };
}

function checkBatch(record: unknown): Validated<AnalysisBatch> {
  try {
    const batch = readOpenMessage(analysisBatchSchema, record, "batch of findings");
    if (contentHashOf(batch.data.findings) === batch.data.contentHash) return { ok: true, value: batch };
    return refused("The findings are not those that were published: their hash is another.", batch.data.contentHash);
  } catch (error) {
    if (error instanceof ContractError) return refused(error.message);
    throw error;
  }
}

function refused(message: string, value?: string): Validated<AnalysisBatch> {
  const expected = "a batch as wasl analyses --json writes it, one a line";
  const issue = { code: "wrong-type", path: value === undefined ? "" : "data.contentHash", message, expected } as const;
  return { ok: false, issues: [{ ...issue, ...(value !== undefined && { value }) }] };
}
