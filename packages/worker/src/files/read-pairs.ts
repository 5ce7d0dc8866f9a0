import type { CountryPack, Issue, Validated } from "@wasl/matcher";
import { pairColumns } from "./columns/pair-columns.js";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import type { RecordKind } from "./record-kind.js";

/** A need and a firm by their ids. */
export interface ListedPair {
  readonly needId: string;
  readonly supplierId: string;
}

/**
 * Reads a CSV, XLSX, JSON or JSONL list of needs and firms, whoever they are. Throws a {@link RejectedInputError} when it cannot
 * be used.
 */
export function readPairs(
  path: string,
  options: ReadOptions & { readonly pack: CountryPack },
): Promise<ReadResult<ListedPair>> {
  return readRecords(path, listedPairs, options);
}

const listedPairs: RecordKind<ListedPair> = {
  name: "pairs",
  columns: pairColumns,
  check: checkPair,
  idOf: ({ needId, supplierId }) => `${needId} – ${supplierId}`,
  currencyOf: () => undefined,
  hasAmount: () => false,
};

function checkPair(record: unknown): Validated<ListedPair> {
  const { needId, supplierId } = record as Readonly<Record<string, unknown>>;
  if (isId(needId) && isId(supplierId)) return { ok: true, value: { needId, supplierId } };
  const issues = [
    ...(isId(needId) ? [] : [missing("needId", needId, "need")]),
    ...(isId(supplierId) ? [] : [missing("supplierId", supplierId, "firm")]),
  ];
  return { ok: false, issues };
}

const isId = (value: unknown): value is string => typeof value === "string" && value !== "";

function missing(path: string, value: unknown, what: "need" | "firm"): Issue {
  return { code: "missing", path, value, message: `There is no id of a ${what}.`, expected: `the id of a ${what}` };
}
