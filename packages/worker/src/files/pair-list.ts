import { randomUUID } from "node:crypto";
import type { CountryPack, Issue, Validated } from "@wasl/matcher";
import { pairColumns } from "./columns/pair-columns.js";
import type { ReadOptions, ReadResult } from "./read-options.js";
import { readRecords } from "./read-records.js";
import type { RecordKind } from "./record-kind.js";
import { isObject } from "./values/object.js";

/** A pair as a list names it; of unknown validity. */
export interface NamedPair {
  readonly needId?: unknown;
  readonly supplierId?: unknown;
}

/**
 * Why a row is none of the list's pairs: it says that nobody was found for a need, or, in a ledger, what came of an introduction or
 * that another run made the same one.
 */
export type LeftOutReason = "no-firm" | "outcome" | "again";

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly needId: string;
}

/** The pairs of a file, and the rows that are none. */
export interface PairList<T> extends ReadResult<T> {
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads a CSV, XLSX, JSON or JSONL list of needs and firms: a row a pair, as in tables that Wasl writes and in a ledger, or a need with
 * its firms, as in rankings and allocations that are written as JSON. Throws a RejectedInputError when it cannot be used.
 *
 * @param check makes a pair of its ids; its issues are about `needId` and `supplierId`.
 */
export async function readPairList<T>(
  path: string,
  check: (pair: NamedPair) => Validated<T>,
  options: ReadOptions & { readonly pack: CountryPack },
): Promise<PairList<T>> {
  const { records, ...read } = await readRecords(path, pairKind(check), options);
  return {
    ...read,
    records: records.flatMap((row) => ("pair" in row ? [row.pair] : [])),
    leftOut: records.filter((row) => "reason" in row),
  };
}

/** The key tells pairs apart, and is another for each row that is none. */
type Row<T> = { readonly key: string } & ({ readonly pair: T } | LeftOut);

/** A row that names a pair, or a need alone. */
export interface PairRecord extends NamedPair {
  /** What a line of a ledger is. */
  readonly record?: unknown;
  /** The path of the firm, where a need lists several. */
  readonly within?: string;
}

function pairKind<T>(check: (pair: NamedPair) => Validated<T>): RecordKind<Row<T>> {
  const known = new Set<string>();
  return {
    name: "pairs",
    columns: pairColumns,
    recordsIn,
    rowsOf,
    check: (record) => checkRow(record as PairRecord, check, known),
    idOf: ({ key }) => key,
    currencyOf: () => undefined,
    hasAmount: () => false,
  };
}

/** An allocation as `wasl allocate` writes it lists needs beside what it says of all of them. */
export function recordsIn(document: unknown): readonly unknown[] | undefined {
  const needs = isObject(document) ? document["needs"] : undefined;
  return Array.isArray(needs) ? needs : undefined;
}

/** Who is introduced, or who stands in a ranking. */
const LISTS = ["introductions", "candidates"];

export function rowsOf(record: Record<string, unknown>): readonly PairRecord[] {
  const list = LISTS.find((name) => Array.isArray(record[name]));
  if (list === undefined) return [record];
  const firms = record[list] as readonly unknown[];
  const { needId } = record;
  if (firms.length === 0) return [{ needId }];
  return firms.map((firm, i) => ({
    needId,
    supplierId: isObject(firm) ? firm["supplierId"] : firm,
    within: `${list}[${i}].`,
  }));
}

function checkRow<T>(row: PairRecord, check: (pair: NamedPair) => Validated<T>, known: Set<string>): Validated<Row<T>> {
  const { needId, supplierId, record, within = "" } = row;
  const key = `${String(needId)} – ${String(supplierId)}`;
  if (record === "outcome") return leftOut("outcome", row);
  if (record === "introduction" && known.has(key)) return leftOut("again", row);
  const checked = check({ needId, supplierId });
  if (checked.ok) {
    known.add(key);
    return { ok: true, value: { key, pair: checked.value } };
  }
  const issues = namesNoFirm(row) ? checked.issues.filter(({ path }) => path !== "supplierId") : checked.issues;
  return issues.length === 0 ? leftOut("no-firm", row) : { ok: false, issues: issues.map((one) => under(within, one)) };
}

/** Tables have a row for a need that nobody was found for; in a list of firms each is to have its id. */
export const namesNoFirm = ({ supplierId, within }: PairRecord) =>
  within === undefined && (supplierId === undefined || supplierId === null || supplierId === "");

const under = (within: string, issue: Issue): Issue =>
  issue.path === "supplierId" ? { ...issue, path: `${within}${issue.path}` } : issue;

function leftOut<T>(reason: LeftOutReason, { needId }: PairRecord): Validated<Row<T>> {
  return { ok: true, value: { key: randomUUID(), reason, needId: String(needId) } };
}
